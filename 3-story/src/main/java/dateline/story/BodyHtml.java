package dateline.story;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Takes suppliers' HTML, gives a [Body] in the one closed vocabulary that every way out can trust.
public final class BodyHtml {
    private static final PolicyFactory VOCABULARY = new HtmlPolicyBuilder()
            .allowElements(
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
                    "sub",
                    "sup",
                    "q",
                    "cite",
                    "code",
                    "br",
                    "hr")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements((name, attributes) -> "h2", "h1")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("colspan", "rowspan")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,2}"))
            .onElements("th", "td")
            .toFactory();

    private BodyHtml() {}

    /// Cleans a fragment of HTML or XHTML.
    public static Body clean(String supplierHtml) {
        String html = VOCABULARY.sanitize(supplierHtml).strip();
        return new Body(html, text(html));
    }

    /// Makes paragraphs of plain text: a blank line, or else each line end, parts them.
    public static Body ofText(String plain) {
        String[] paragraphs = plain.strip().split(plain.strip().contains("\n\n") ? "\\n\\s*\\n" : "\\R");
        return clean(Arrays.stream(paragraphs)
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .map(p -> "<p>" + org.jsoup.nodes.Entities.escape(p) + "</p>")
                .collect(Collectors.joining("\n")));
    }

    private static String text(String cleaned) {
        return Jsoup.parseBodyFragment(cleaned).body().select("p, h2, h3, h4, li, td, th, pre, caption").stream()
                .map(Element::wholeText)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
