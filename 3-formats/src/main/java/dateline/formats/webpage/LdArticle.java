package dateline.formats.webpage;

import dateline.copy.JsonFields;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An article as its page describes it in JSON-LD. Source: schema.org `NewsArticle`.
record LdArticle(JsonFields fields, LinkedData page) {

    /// Returns a field's text, without the markup and entities that some systems leave in it; null if there
    /// is none.
    @Nullable
    String words(String name) {
        return page.values(fields, name)
                .filter(JsonNode::isString)
                .map(node -> Jsoup.parseBodyFragment(node.stringValue()).text().strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /// Returns a time as written; null if there is none.
    @Nullable
    String rawTime(String name) {
        return fields.text(name);
    }

    @Nullable
    String address() {
        return Stream.of(fields.text("url"), id("mainEntityOfPage"), fields.text("@id"))
                .filter(address -> address != null && address.startsWith("http"))
                .findFirst()
                .orElse(null);
    }

    /// Lists the names of persons and organisations in a field.
    List<String> names(String name) {
        return page.values(fields, name)
                .flatMap(node -> node.isString()
                        ? Stream.of(node.stringValue())
                        : node.isObject() ? Stream.ofNullable(name(node)) : Stream.empty())
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.startsWith("http"))
                .distinct()
                .toList();
    }

    /// Lists the words of a field, which may be a list or one text with commas.
    List<String> list(String name) {
        return page.values(fields, name)
                .filter(JsonNode::isString)
                .flatMap(node -> Arrays.stream(node.stringValue().split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// Lists the pictures, each an object or only an address.
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

    /// Returns the text as one string; its format is not known. Null if there is none.
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
