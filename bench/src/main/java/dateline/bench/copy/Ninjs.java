package dateline.bench.copy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a ninjs item of each generation. Source: the IPTC schemas of ninjs 1.4, 2.1 and 3.1.
final class Ninjs {
    static final ObjectMapper JSON = new ObjectMapper();

    private Ninjs() {}

    static String first(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        ObjectNode item = item(telling);
        item.put("pubstatus", status(telling))
                .put("versioncreated", telling.created().toString());
        if (telling.replaces() != null) {
            item.put("evolvedfrom", telling.replaces());
        }
        if (telling.embargo() != null) {
            item.put("embargoed", telling.embargo().text());
        }
        if (telling.note() != null) {
            item.put("ednote", telling.note());
        }
        return item.put("headline", telling.headline())
                .put("body_xhtml", html(telling))
                .toString();
    }

    static String second(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        ObjectNode item = item(telling);
        item.put("pubstatus", status(telling))
                .put("versioncreated", telling.created().toString());
        if (telling.embargo() != null) {
            item.put("embargoed", telling.embargo().text());
        }
        if (telling.note() != null) {
            item.put("ednote", telling.note());
        }
        item.putArray("headlines").addObject().put("role", "main").put("value", telling.headline());
        item.putArray("bodies").addObject().put("contenttype", "text/html").put("value", html(telling));
        return item.toString();
    }

    static String third(List<BenchStory> tellings, boolean spoilt) {
        BenchStory telling = tellings.getFirst();
        ObjectNode item = item(telling);
        item.putObject("standard").put("name", "ninjs").put("version", "3.0");
        item.put("pubStatus", status(telling))
                .put("versionCreated", telling.created().toString());
        if (telling.embargo() != null) {
            item.put("embargoedUntil", telling.embargo().text());
        }
        if (telling.note() != null) {
            item.put("edNote", telling.note());
        }
        item.putArray("headlines").addObject().put("role", "main").put("value", telling.headline());
        item.putArray("bodies")
                .addObject()
                .put("role", "main")
                .put("contentType", "text/html")
                .put("value", html(telling));
        return item.toString();
    }

    private static ObjectNode item(BenchStory telling) {
        ObjectNode item = JSON.createObjectNode();
        item.put("uri", telling.guid()).put("type", "text").put("version", Integer.toString(telling.version()));
        item.put("language", "en");
        if (telling.expires() != null) {
            item.put("expires", telling.expires().toString());
        }
        return item;
    }

    static String status(BenchStory telling) {
        return telling.status().name().toLowerCase(Locale.ROOT);
    }

    static String html(BenchStory telling) {
        return telling.paragraphs().stream().collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }
}
