package dateline.formats.wordpress;

import dateline.copy.Namespaces;
import dateline.copy.XmlElement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of an export, with access by namespace: RSS' own, `wp`, `content`, `excerpt`, `dc`.
record WxrItem(XmlElement element) {
    private static final String EXCERPT = "/excerpt";
    private static final String CONTENT = "purl.org/rss/1.0/modules/content";
    private static final String DC = "purl.org/dc/elements";
    /// Namespaces that are also used in feeds, and whose elements are not WordPress' own.
    private static final List<String> OTHERS = List.of(
            "purl.org",
            "wellformedweb.org",
            "w3.org",
            "search.yahoo.com",
            "itunes.com",
            "slash",
            "backend.userland.com");

    /// A category or tag, or a plugin's own term.
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
                .filter(child -> child.name().equals("creator") && Namespaces.isIn(child.namespace(), DC)));
    }

    /// Returns the content with its line ends, which separate paragraphs.
    String content() {
        return element.elements().stream()
                .filter(child -> child.name().equals("encoded") && Namespaces.isIn(child.namespace(), CONTENT))
                .map(XmlElement::characters)
                .findFirst()
                .orElse("");
    }

    @Nullable
    String excerpt() {
        return text(element.elements().stream().filter(child -> child.name().equals("encoded") && isExcerpt(child)));
    }

    /// Lists the values of a custom field that WordPress or a plugin stores with a post, in order.
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
                        String.valueOf(child.attribute("domain")),
                        child.attribute("nicename"),
                        WordPressText.of(child.text())))
                .distinct()
                .toList();
    }

    private Stream<XmlElement> wpElements(String name) {
        return element.elements().stream()
                .filter(child -> child.name().equals(name) && isWp(child) && !isExcerpt(child));
    }

    /// Tells whether an element is WordPress' own. One in an unknown namespace counts, so that an export with a
    /// misspelt namespace is still read.
    private static boolean isWp(XmlElement child) {
        String namespace = Namespaces.plain(child.namespace());
        return Namespaces.isIn(namespace, WxrMark.NAMESPACE)
                || !namespace.isEmpty() && OTHERS.stream().noneMatch(namespace::startsWith);
    }

    private static boolean isExcerpt(XmlElement child) {
        return Namespaces.plain(child.namespace()).endsWith(EXCERPT);
    }

    PostStatus status() {
        List<String> statuses = wpElements("status").map(XmlElement::text).toList();
        return new PostStatus(statuses, wp("post_password") == null);
    }

    private static @Nullable String text(Stream<XmlElement> found) {
        return found.map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
