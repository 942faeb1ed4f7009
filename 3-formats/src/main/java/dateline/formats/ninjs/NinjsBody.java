package dateline.formats.ninjs;

import dateline.copy.BodyHtml;
import dateline.copy.HtmlInput;
import dateline.copy.JsonFields;
import dateline.story.Body;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Finds the copy of an item among its bodies. Markup comes before plain text, which has no subheads and tables.
final class NinjsBody {
    private static final Pattern HTML = Pattern.compile(
            "(?i)<(p|div|br|h[1-6]|ul|ol|li|table|span|html|body|section|a|b|i|em|strong|sup|sub|blockquote)\\b");
    private static final List<String> MARKUP = List.of("body_xhtml", "body_html");
    private static final List<String> ANY = List.of("body_xhtml", "body_html", "body_main", "body_text");
    /// The classes of TT's words above the headline, and of the place of a dateline alone on its line.
    private static final String NOT_COPY = ".vignette, .dat";

    private NinjsBody() {}

    static Body of(JsonFields item) {
        Optional<JsonFields> main = item.objects("bodies")
                .filter(body -> body.text("value") != null)
                .max(Comparator.comparingInt(NinjsBody::rank));
        if (main.isPresent()) {
            String value = Objects.requireNonNull(main.get().text("value"));
            return isHtml(main.get()) || looksLikeHtml(value) ? clean(value) : BodyHtml.ofText(value);
        }
        String any = Stream.of(
                        MARKUP.stream().flatMap(name -> lines(item, name)).filter(NinjsBody::looksLikeHtml),
                        ofSuppliers(item),
                        ANY.stream().flatMap(name -> lines(item, name)),
                        item.extended("body_"))
                .flatMap(each -> each)
                .findFirst()
                .orElse("");
        return looksLikeHtml(any) ? clean(any) : BodyHtml.ofText(any);
    }

    /// Lists the markup in fields of a supplier's own, such as TT's `body_html5`, the longest first.
    private static Stream<String> ofSuppliers(JsonFields item) {
        return item.extended("body_")
                .filter(NinjsBody::looksLikeHtml)
                .sorted(Comparator.comparingInt(String::length).reversed());
    }

    /// Ranks a body: the main one before others, then HTML before text.
    private static int rank(JsonFields body) {
        boolean main = body.is("role", "main") || body.text("role") == null;
        return (main ? 2 : 0) + (isHtml(body) ? 1 : 0);
    }

    private static boolean isHtml(JsonFields body) {
        return Objects.requireNonNullElse(body.text("contenttype"), "").contains("html");
    }

    private static Stream<String> lines(JsonFields item, String name) {
        return Stream.of(item.readable(name).collect(Collectors.joining("\n"))).filter(text -> !text.isEmpty());
    }

    private static Body clean(String html) {
        Element content = HtmlInput.fragment(html).body();
        content.select(NOT_COPY).remove();
        return BodyHtml.clean(content);
    }

    static boolean looksLikeHtml(String text) {
        return HTML.matcher(text).find();
    }
}
