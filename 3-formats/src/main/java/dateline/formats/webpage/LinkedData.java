package dateline.formats.webpage;

import dateline.copy.JsonFields;
import dateline.copy.JsonInput;
import dateline.copy.UnreadableJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// The JSON-LD blocks of a page (schema.org). A block is one object, a list, or a graph whose parts refer to
/// each other.
final class LinkedData {
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "BlogPosting",
            "Report");
    private static final String LIVE = "LiveBlogPosting";
    private static final int DEEPEST = 6;

    /// Number of blocks that could not be parsed.
    final int broken;

    private final Map<String, JsonFields> byId = new HashMap<>();
    private final List<JsonFields> things = new ArrayList<>();

    LinkedData(Document page) {
        int unread = 0;
        for (Element block : page.select("script[type*=ld+json]")) {
            try {
                gather(JsonInput.readLoosely(block.data()), 0);
            } catch (UnreadableJson e) {
                unread++;
            }
        }
        broken = unread;
    }

    /// Lists the articles that the page contains, not those that it links to.
    List<LdArticle> articles() {
        return things.stream()
                .filter(thing -> types(thing).anyMatch(ARTICLES::contains))
                .map(thing -> new LdArticle(thing, this))
                .toList();
    }

    boolean isLiveBlog() {
        return things.stream().flatMap(LinkedData::types).anyMatch(LIVE::equals);
    }

    /// Lists the names of the pages above this one, the broadest first.
    List<String> breadcrumbs() {
        return things.stream()
                .filter(thing -> types(thing).anyMatch("BreadcrumbList"::equals))
                .findFirst()
                .map(list -> list.list("itemListElement")
                        .flatMap(item -> Stream.ofNullable(
                                item.text("name") != null
                                        ? item.text("name")
                                        : item.object("item")
                                                .map(i -> i.text("name"))
                                                .orElse(null)))
                        .map(String::strip)
                        .toList())
                .orElse(List.of());
    }

    /// Returns the values of a field, which may be one value or a list. Values that are only an id are
    /// looked up.
    Stream<JsonNode> values(JsonFields thing, String name) {
        JsonNode value = thing.node().get(name);
        Stream<JsonNode> values =
                value == null ? Stream.empty() : value.isArray() ? value.valueStream() : Stream.of(value);
        return values.map(this::whole);
    }

    static Stream<String> types(JsonFields thing) {
        String one = thing.text("@type");
        Stream<String> types = one != null ? Stream.of(one) : thing.texts("@type");
        return types.map(type -> type.substring(type.lastIndexOf('/') + 1));
    }

    private JsonNode whole(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        JsonFields thing = new JsonFields(node);
        String id = thing.text("@id");
        return node.size() > 1 || id == null
                ? node
                : Optional.ofNullable(byId.get(id)).map(JsonFields::node).orElse(node);
    }

    private void gather(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.valueStream().forEach(each -> gather(each, depth + 1));
        } else if (node.isObject()) {
            JsonFields thing = new JsonFields(node);
            things.add(thing);
            String id = thing.text("@id");
            if (id != null && node.size() > 1) {
                byId.putIfAbsent(id, thing);
            }
            Stream.of("@graph", "mainEntity", "mainEntityOfPage")
                    .flatMap(name -> Stream.ofNullable(node.get(name)))
                    .forEach(each -> gather(each, depth + 1));
        }
    }
}
