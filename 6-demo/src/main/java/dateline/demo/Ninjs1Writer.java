package dateline.demo;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes ninjs 1.4. Its schema requires absolute addresses of pictures, so copy in this format has
/// no pictures.
///
/// Source: IPTC ninjs 1.4 schema.
final class Ninjs1Writer {
    private Ninjs1Writer() {}

    static byte[] write(DemoStory telling) {
        StorySource story = telling.story();
        ObjectNode item = DemoNinjs.JSON.createObjectNode();
        item.put("uri", story.guid()).put("type", "text").put("mimetype", "application/xhtml+xml");
        item.put("representationtype", "complete").put("version", Integer.toString(story.version()));
        item.put("firstcreated", telling.firstCreated().toString());
        item.put("versioncreated", telling.versionCreated().toString());
        story.embargo(telling.start()).ifPresent(until -> item.put("embargoed", until.toString()));
        item.put("pubstatus", story.status()).put("urgency", story.urgency());
        item.put("copyrightholder", story.agency().name());
        item.put("usageterms", "For use by subscribers of " + story.agency().name() + ". Not for resale.");
        story.editorNote().ifPresent(note -> item.put("ednote", note));
        item.put("language", story.language()).put("byline", story.byline());
        item.put("headline", story.headline()).put("slugline", story.slugline());
        item.put("located", story.place());
        ArrayNode subjects = item.putArray("subject");
        story.topics()
                .forEach(topic -> subjects.addObject()
                        .put("name", topic.name())
                        .put("scheme", DemoTopic.SCHEME)
                        .put("code", topic.code()));
        item.put("body_xhtml", DemoMarkup.XHTML.of(story.wholeText()));
        return DemoNinjs.JSON.writeValueAsString(item).getBytes(StandardCharsets.UTF_8);
    }
}
