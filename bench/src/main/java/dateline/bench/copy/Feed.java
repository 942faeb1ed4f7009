package dateline.bench.copy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes feeds: Atom (RFC 4287) with deleted entries (RFC 6721), RSS 2.0 with Dublin Core terms, JSON
/// Feed 1.1.
final class Feed {
    private Feed() {}

    static String atom(List<BenchStory> tellings, boolean spoilt) {
        Instant updated = tellings.stream()
                .map(BenchStory::created)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String entries = tellings.stream().map(Feed::entry).collect(Collectors.joining());
        return NewsmlG2.DECLARATION
                + """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
                <id>urn:soak:feed</id><title>A wire</title><updated>%s</updated>
                %s%s</feed>
                """.formatted(updated, spoilt ? "<entry><updated>" + updated + "</updated></entry>\n" : "", entries);
    }

    static String rss(List<BenchStory> tellings, boolean spoilt) {
        String items = tellings.stream().map(Feed::item).collect(Collectors.joining());
        return NewsmlG2.DECLARATION + """
                <rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel>
                <title>A wire</title><link>https://wire.example/</link><description>Copy</description>
                %s%s</channel></rss>
                """.formatted(spoilt ? "<item></item>\n" : "", items);
    }

    static String json(List<BenchStory> tellings, boolean spoilt) {
        ObjectNode feed = Ninjs.JSON.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1").put("title", "A wire");
        ArrayNode items = feed.putArray("items");
        if (spoilt) {
            items.addObject();
        }
        tellings.forEach(telling -> items.addObject()
                .put("id", telling.guid())
                .put("title", telling.headline())
                .put("date_modified", telling.created().toString())
                .put("content_html", Ninjs.html(telling)));
        return feed.toString();
    }

    private static String entry(BenchStory telling) {
        if (telling.status() == BenchStory.Status.CANCELED) {
            return "<at:deleted-entry ref=\"" + telling.guid() + "\" when=\"" + telling.created() + "\"/>\n";
        }
        return """
                <entry><id>%s</id><title>%s</title><updated>%s</updated>
                <content type="html">%s</content></entry>
                """.formatted(telling.guid(), telling.headline(), telling.created(), escaped(telling));
    }

    private static String item(BenchStory telling) {
        return """
                <item><guid isPermaLink="false">%s</guid><title>%s</title>
                <dcterms:modified>%s</dcterms:modified><description>%s</description></item>
                """.formatted(telling.guid(), telling.headline(), telling.created(), escaped(telling));
    }

    private static String escaped(BenchStory telling) {
        return Ninjs.html(telling).replace("<", "&lt;").replace(">", "&gt;");
    }
}
