package dateline.copy;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Lists the elements and attributes that are allowed in suppliers' HTML. What passes is harmless but not yet
/// composed: [Flow] makes paragraphs of it and writes the smaller, closed vocabulary of bodies.
final class Vocabulary {
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s<>\"]{1,2000}+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");
    private static final String[] WRITTEN = {
        "p",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "a",
        "em",
        "strong",
        "s",
        "sub",
        "sup",
        "q",
        "cite",
        "code",
        "br",
        "hr",
        "span",
        "bdi"
    };
    /// Parts of a page that only mean "a paragraph ends here".
    private static final String[] PARTS = {
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "address",
        "center",
        "dl",
        "dt",
        "dd",
        "details",
        "summary",
        "fieldset",
        "form"
    };
    /// Elements that are not copy; they are left out with all their content.
    private static final String[] NO_COPY = {
        "svg", "canvas", "audio", "video", "select", "button", "textarea", "template", "nav"
    };

    static final PolicyFactory POLICY = policy();

    private Vocabulary() {}

    private static PolicyFactory policy() {
        HtmlPolicyBuilder policy = new HtmlPolicyBuilder()
                .allowElements(WRITTEN)
                .allowElements("div", "figure", "figcaption", "object", "img")
                .allowWithoutAttributes("img", "span", "a");
        renamed(policy, "div", PARTS);
        renamed(policy, "object", NO_COPY);
        renamed(policy, "strong", "b");
        renamed(policy, "em", "i");
        renamed(policy, "s", "strike", "del");
        renamed(policy, "h2", "h1");
        renamed(policy, "h4", "h5", "h6");
        return policy.allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching(LINK)
                .onElements("a")
                .allowAttributes("colspan", "rowspan")
                .matching(Pattern.compile("[1-9][0-9]?"))
                .onElements("th", "td")
                .allowAttributes("scope")
                .matching(Pattern.compile("row|col|rowgroup|colgroup"))
                .onElements("th")
                .allowAttributes("start")
                .matching(Pattern.compile("[0-9]{1,6}"))
                .onElements("ol")
                .allowAttributes("lang")
                .matching(LANGUAGE)
                .globally()
                .allowAttributes("dir")
                .matching(Pattern.compile("ltr|rtl|auto"))
                .globally()
                .toFactory();
    }

    private static void renamed(HtmlPolicyBuilder policy, String name, String... others) {
        policy.allowElements((element, attributes) -> name, others);
    }
}
