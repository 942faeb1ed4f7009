package dateline.site;

import dateline.archive.Article;
import dateline.archive.Lookup;
import dateline.archive.Topic;
import dateline.search.related.Recommendation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/// What leads on from a story, in the content API: the Recommended Articles of its page, with their reasons, and
/// its topics. ninjs has no place for either, and an item of ninjs must not have further properties.
final class ContentRelated {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NinjsWriter writer;
    private final TopicLinks links;

    ContentRelated(SiteSettings settings) {
        this.writer = new NinjsWriter(settings);
        this.links = new TopicLinks(settings.language());
    }

    /// @throws HttpFault if there is no such story
    Document related(SiteSnapshot snapshot, String id, RecommendedList recommended) {
        Article article = ContentInterface.shown(snapshot, id, Route.RELATED);
        List<Map<String, Object>> items = new ArrayList<>();
        Map<String, Object> reasons = new LinkedHashMap<>();
        for (Recommendation each : snapshot.recommended(article, recommended)) {
            if (snapshot.lookup(each.card().id()) instanceof Lookup.Shown(Article other)) {
                items.add(writer.itemWithoutBody(snapshot, other));
                reasons.put(NinjsWriter.uri(other.id()), each.reason().word());
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", items);
        body.put("reasons", reasons);
        body.put("topics", snapshot.topics(article).stream().map(this::topic).toList());
        return new Document(200, "application/json", JSON.writeValueAsBytes(body), Map.of());
    }

    private Map<String, Object> topic(Topic topic) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("kind", topic.kind().name().toLowerCase(Locale.ROOT));
        written.put("name", links.name(topic));
        written.put("slug", topic.slug());
        written.put("address", TopicLinks.address(topic.slug()));
        return written;
    }
}
