package dateline.formats.ninjs;

import dateline.copy.BodyHtml;
import dateline.copy.HtmlInput;
import dateline.copy.JsonFields;
import dateline.story.Body;
import dateline.story.Dateline;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Finds the copy of an item among its bodies. Markup comes before plain text, which has no subheads and tables.
///
/// @param dateline if it is marked up, or if its place is a line of its own above the copy; else null
record NinjsBody(Body copy, @Nullable Dateline dateline) {
    private static final Pattern HTML = Pattern.compile(
            "(?i)<(p|div|br|h[1-6]|ul|ol|li|table|span|html|body|section|a|b|i|em|strong|sup|sub|blockquote)\\b");
    private static final List<String> MARKUP = List.of("body_xhtml", "body_html");
    private static final List<String> ANY = List.of("body_xhtml", "body_html", "body_main", "body_text");
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{Lu} .'/-]{1,40}");
    /// The classes of TT's words above the headline, and of the place of a dateline alone on its line.
    private static final Evaluator NOT_COPY = Selector.evaluatorOf(".vignette, .dat");
    private static final Evaluator PARAGRAPH = Selector.evaluatorOf("p");

    static NinjsBody of(JsonFields item) {
        Optional<JsonFields> main = main(item);
        String copy =
                main.map(body -> Objects.requireNonNull(body.text("value"))).orElseGet(() -> fields(item));
        if (!looksLikeHtml(copy) && main.filter(NinjsBody::isHtml).isEmpty()) {
            return new NinjsBody(BodyHtml.ofText(copy), null);
        }
        Element content = HtmlInput.fragment(copy).body();
        Dateline marked = MarkedDateline.take(content);
        Dateline dateline = marked != null
                ? marked
                : place(content).map(NinjsBody::takeDateline).orElse(null);
        content.select(NOT_COPY).remove();
        return new NinjsBody(BodyHtml.clean(content), dateline);
    }

    private static Dateline takeDateline(Element line) {
        line.remove();
        String place = line.text().strip();
        return new Dateline(place, null, null, place);
    }

    private static Optional<Element> place(Element content) {
        return Optional.ofNullable(content.selectFirst(PARAGRAPH))
                .filter(line -> line.hasClass("lead") || line.hasClass("dat"))
                .filter(line -> PLACE.matcher(line.text().strip()).matches());
    }

    private static Optional<JsonFields> main(JsonFields item) {
        return item.objects("bodies")
                .filter(body -> body.text("value") != null)
                .max(Comparator.comparingInt(NinjsBody::rank));
    }

    /// Returns the copy in a field for each kind of body; empty if there is none.
    private static String fields(JsonFields item) {
        return Stream.of(
                        MARKUP.stream().flatMap(name -> lines(item, name)).filter(NinjsBody::looksLikeHtml),
                        ofSuppliers(item),
                        ANY.stream().flatMap(name -> lines(item, name)),
                        item.extended("body_"))
                .flatMap(each -> each)
                .findFirst()
                .orElse("");
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

    static boolean looksLikeHtml(String text) {
        return HTML.matcher(text).find();
    }
}
