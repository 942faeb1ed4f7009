package dateline.formats.webpage;

import dateline.copy.JsonFields;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One article as its page describes it in JSON-LD. Source: schema.org `NewsArticle`.
record LdArticle(JsonFields fields, LinkedData page) {

    /// Words, without the markup and the entities that some systems leave in them.
    @Nullable
    String words(String name) {
        return page.values(fields, name)
                .filter(JsonNode::isString)
                .map(node -> Jsoup.parseBodyFragment(node.stringValue()).text().strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /// A time as it is written there.
    @Nullable
    String said(String name) {
        return fields.text(name);
    }

    @Nullable
    String address() {
        return Stream.of(fields.text("url"), id("mainEntityOfPage"), fields.text("@id"))
                .filter(address -> address != null && address.startsWith("http"))
                .findFirst()
                .orElse(null);
    }

    /// Names of persons and bodies.
    List<String> names(String name) {
        return page.values(fields, name)
                .flatMap(node -> node.isString()
                        ? Stream.of(node.stringValue())
                        : node.isObject() ? Stream.ofNullable(name(node)) : Stream.empty())
                .map(String::strip)
                .filter(said -> !said.isEmpty() && !said.startsWith("http"))
                .distinct()
                .toList();
    }

    /// A list, or one text with commas.
    List<String> list(String name) {
        return page.values(fields, name)
                .filter(JsonNode::isString)
                .flatMap(node -> Arrays.stream(node.stringValue().split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// Pictures, each as an object or an address alone.
    List<JsonNode> images() {
        return page.values(fields, "image")
                .filter(node -> node.isString() || node.isObject())
                .toList();
    }

    @Nullable
    String language() {
        return fields.text("inLanguage");
    }

    boolean isForSubscribers() {
        JsonNode free = fields.node().get("isAccessibleForFree");
        return free != null && "false".equalsIgnoreCase(free.asString(""));
    }

    /// The text as one string, of which nobody knows how it was made.
    @Nullable
    String body() {
        return fields.text("articleBody");
    }

    private @Nullable String id(String name) {
        JsonNode node = fields.node().get(name);
        if (node == null) {
            return null;
        }
        return node.isString() ? node.stringValue() : new JsonFields(node).text("@id");
    }

    private static @Nullable String name(JsonNode node) {
        JsonFields thing = new JsonFields(node);
        return thing.text("name");
    }
}
