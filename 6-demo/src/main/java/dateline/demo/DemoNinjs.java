package dateline.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes ninjs 2.1, with names in lower case, and ninjs 3.1, with names in camel case.
///
/// Source: IPTC ninjs 2.1 and 3.1 schemas.
final class DemoNinjs {
    static final DemoNinjs TWO = new DemoNinjs("2.1");
    static final DemoNinjs THREE = new DemoNinjs("3.1");
    static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String version;

    private DemoNinjs(String version) {
        this.version = version;
    }

    byte[] write(DemoStory telling) {
        StorySource story = telling.story();
        ObjectNode item = JSON.createObjectNode();
        standard(item);
        item.put("uri", story.guid()).put("type", "text").put(name("representationType"), "full");
        item.put("version", Integer.toString(story.version()));
        item.put(name("firstCreated"), telling.firstCreated().toString());
        item.put(name("versionCreated"), telling.versionCreated().toString());
        story.embargo(telling.start())
                .ifPresent(until -> item.put(version.equals("2.1") ? "embargoed" : "embargoedUntil", until.toString()));
        item.put(name("pubStatus"), story.status()).put("urgency", story.urgency());
        rights(item, story.agency());
        story.editorNote().ifPresent(note -> item.put(name("edNote"), note));
        item.put("language", story.language()).put("slugline", story.slugline());
        item.put("by", story.byline()).put("located", story.place());
        item.putArray("headlines").addObject().put("role", "main").put("value", story.headline());
        body(item.putArray("bodies").addObject(), story);
        subjects(item.putArray("subjects"), story.topics());
        ArrayNode associations = item.putArray("associations");
        telling.pictures().forEach(picture -> picture(associations.addObject(), picture, telling));
        return JSON.writeValueAsString(item).getBytes(StandardCharsets.UTF_8);
    }

    private void standard(ObjectNode item) {
        item.putObject("standard")
                .put("name", "ninjs")
                .put("version", version)
                .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_" + version + ".json#");
    }

    private void rights(ObjectNode item, Agency agency) {
        item.put(name("copyrightHolder"), agency.name());
        item.put(name("usageTerms"), "For use by subscribers of " + agency.name() + ". Not for resale.");
    }

    private void body(ObjectNode body, StorySource story) {
        String xhtml = DemoMarkup.XHTML.of(story.wholeText());
        body.put("role", "main").put(name("contentType"), "application/xhtml+xml");
        body.put(name("charCount"), DemoMarkup.plain(story.wholeText()).length())
                .put("value", xhtml);
    }

    private static void subjects(ArrayNode subjects, List<DemoTopic> topics) {
        topics.forEach(topic -> subjects.addObject().put("name", topic.name()).put("uri", topic.uri()));
    }

    private void picture(ObjectNode item, PictureSource picture, DemoStory telling) {
        Agency agency = telling.story().agency();
        item.put("name", picture.name()).put("uri", picture.guid(agency)).put("type", "picture");
        item.put("version", "1");
        item.put(name("contentCreated"), picture.taken(telling.start()).toString());
        item.put(name("pubStatus"), "usable").put("by", picture.by());
        rights(item, agency);
        item.putArray("headlines").addObject().put("role", "main").put("value", picture.headline());
        ArrayNode descriptions = item.putArray("descriptions");
        descriptions.addObject().put("role", "caption").put("value", picture.captionWithCredit(agency));
        descriptions.addObject().put("role", "altText").put("value", picture.alt());
        item.putArray("renditions")
                .addObject()
                .put("name", "original")
                .put("href", picture.href())
                .put(name("contentType"), "image/jpeg")
                .put("width", picture.width())
                .put("height", picture.height());
    }

    private String name(String camelCase) {
        return version.equals("2.1") ? camelCase.toLowerCase(java.util.Locale.ROOT) : camelCase;
    }
}
