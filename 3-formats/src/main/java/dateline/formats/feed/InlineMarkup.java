package dateline.formats.feed;

import dateline.copy.XmlElement;
import dateline.copy.XmlNode;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;

/// Writes markup that is XML elements in a feed (Atom's XHTML, or old RSS) as HTML. Addresses are resolved
/// against the XML Base in scope.
final class InlineMarkup {
    private static final Set<String> VOID = Set.of("area", "br", "col", "embed", "hr", "img", "input", "wbr");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");

    private InlineMarkup() {}

    /// Returns the content of the element as HTML.
    static String html(XmlElement element, FeedScope scope) {
        StringBuilder html = new StringBuilder();
        element.content().forEach(node -> node(node, scope, html));
        return html.toString();
    }

    private static void node(XmlNode node, FeedScope scope, StringBuilder html) {
        switch (node) {
            case XmlNode.Text(String characters) -> html.append(Entities.escape(characters));
            case XmlElement element -> element(element, scope.within(element), html);
        }
    }

    private static void element(XmlElement element, FeedScope scope, StringBuilder html) {
        String name = element.name().toLowerCase(Locale.ROOT);
        html.append('<').append(name);
        element.attributes().forEach((attribute, value) -> attribute(attribute, value, scope, html));
        html.append('>');
        element.content().forEach(node -> node(node, scope, html));
        if (!VOID.contains(name)) {
            html.append("</").append(name).append('>');
        }
    }

    private static void attribute(String name, String value, FeedScope scope, StringBuilder html) {
        String whole = ADDRESSES.contains(name) ? scope.address(value) : null;
        String plain = name.equals("xml:lang") ? "lang" : name;
        if (!plain.contains(":") && !plain.contains("}")) {
            html.append(' ').append(plain).append("=\"");
            html.append(Entities.escape(whole == null ? value : whole)).append('"');
        }
    }
}
