package dateline.story.wordpress;

import dateline.story.XmlElement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of an export, by the names of its namespaces: RSS' own, `wp`, `content`, `excerpt`, `dc`.
record WxrItem(XmlElement element) {
    private static final String WP = "http://wordpress.org/export/";
    private static final String EXCERPT = "/excerpt/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    /// A category or tag, or what plugins keep like one.
    record Term(String domain, @Nullable String nicename, String name) {}

    @Nullable
    String rss(String name) {
        return text(element.elements().stream()
                .filter(child -> child.name().equals(name) && child.namespace().isEmpty()));
    }

    @Nullable
    String wp(String name) {
        return text(wpElements(name));
    }

    @Nullable
    String creator() {
        return text(element.elements().stream()
                .filter(child ->
                        child.name().equals("creator") && child.namespace().equals(DC)));
    }

    /// With its line ends, which part paragraphs.
    String content() {
        return element.elements().stream()
                .filter(child ->
                        child.name().equals("encoded") && child.namespace().equals(CONTENT))
                .map(XmlElement::characters)
                .findFirst()
                .orElse("");
    }

    @Nullable
    String excerpt() {
        return text(element.elements().stream()
                .filter(child ->
                        child.name().equals("encoded") && child.namespace().endsWith(EXCERPT)));
    }

    /// The values of a field that WordPress or a plugin keeps with a post, in their order.
    List<String> meta(String key) {
        return wpElements("postmeta")
                .map(WxrItem::new)
                .filter(meta -> key.equals(meta.wp("meta_key")))
                .flatMap(meta -> Stream.ofNullable(meta.wp("meta_value")))
                .toList();
    }

    @Nullable
    String firstMeta(String key) {
        return meta(key).stream().findFirst().orElse(null);
    }

    List<Term> terms() {
        return element.elements().stream()
                .filter(child ->
                        child.name().equals("category") && child.namespace().isEmpty())
                .filter(child ->
                        child.attribute("domain") != null && !child.text().isEmpty())
                .map(child -> new Term(
                        String.valueOf(child.attribute("domain")), child.attribute("nicename"), Words.of(child.text())))
                .distinct()
                .toList();
    }

    private Stream<XmlElement> wpElements(String name) {
        return element.elements().stream()
                .filter(child -> child.name().equals(name)
                        && child.namespace().startsWith(WP)
                        && !child.namespace().endsWith(EXCERPT));
    }

    private static @Nullable String text(Stream<XmlElement> found) {
        return found.map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
