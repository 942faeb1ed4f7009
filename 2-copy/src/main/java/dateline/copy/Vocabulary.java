package dateline.copy;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What suppliers' HTML means in the closed vocabulary of bodies. [Flow] writes only what this class allows.
final class Vocabulary {
    /// An element that is left out with all its content.
    static final String NOT_COPY = "";
    /// An element that only ends a paragraph.
    static final String DIVISION = "div";

    /// An element that changes nothing but may give the language of its text. Unknown elements are such.
    static final String TRANSPARENT = "span";

    private static final Map<String, String> NAMES = names();
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s<>\"]{1,2000}+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");
    private static final Pattern CELLS = Pattern.compile("[1-9][0-9]?");
    private static final Pattern SCOPE = Pattern.compile("row|col|rowgroup|colgroup");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private Vocabulary() {}

    /// Returns the name under which an element is written, or [#NOT_COPY].
    static String name(Element element) {
        if (element.nameIs("div") && isVignette(element)) {
            return NOT_COPY;
        }
        return NAMES.getOrDefault(element.normalName(), TRANSPARENT);
    }

    /// Returns whether this is TT's line of vignette and source, which repeats the metadata (tt.se/spec).
    private static boolean isVignette(Element division) {
        return division.attr("class").equals("dat")
                && division.children().stream().anyMatch(child -> child.hasClass("source"));
    }

    /// Returns an attribute's value; empty if it is missing or not allowed there.
    static String value(Element element, String attribute) {
        String value = element.attr(attribute);
        if (value.isEmpty()) {
            return "";
        }
        String name = name(element);
        Pattern allowed = switch (attribute) {
            case "href" -> name.equals("a") ? LINK : null;
            case "lang" -> LANGUAGE;
            case "dir" -> DIRECTION;
            case "colspan", "rowspan" -> name.equals("td") || name.equals("th") ? CELLS : null;
            case "scope" -> name.equals("th") ? SCOPE : null;
            case "start" -> name.equals("ol") ? NUMBER : null;
            default -> null;
        };
        String plain = value.strip();
        return allowed != null && allowed.matcher(plain).matches() ? plain : "";
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        put(
                names,
                null,
                "p h2 h3 h4 ul ol li blockquote pre table caption thead tbody tfoot tr th td a em strong s sub"
                        + " sup q cite code br hr span bdi img figure figcaption");
        put(
                names,
                DIVISION,
                "div section article main header footer aside address center dl dt dd details summary"
                        + " fieldset form legend hgroup dialog search");
        put(
                names,
                NOT_COPY,
                "object svg canvas audio video select button textarea template nav iframe script style"
                        + " title noframes noembed");
        put(names, "strong", "b");
        put(names, "em", "i");
        put(names, "s", "strike del");
        put(names, "h2", "h1");
        put(names, "h4", "h5 h6");
        put(names, "ul", "menu dir");
        put(names, "pre", "xmp listing plaintext");
        return names;
    }

    /// @param meaning null if each element stays what it is
    private static void put(
            Map<String, String> names, @org.jspecify.annotations.Nullable String meaning, String elements) {
        for (String element : elements.split(" ")) {
            names.put(element, meaning == null ? element : meaning);
        }
    }
}
