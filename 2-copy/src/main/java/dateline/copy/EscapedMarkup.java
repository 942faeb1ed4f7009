package dateline.copy;

import dateline.story.Decisions;
import dateline.story.EscapedCharacters;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads markup that was escaped once too often as what it means: a text that readers would see as `<p>`,
/// `o&#39;clock` or `<endash>`.
///
/// Text may speak of markup, so tags count as markup only if the text is laid out with them: paragraphs from one
/// line end or tag to the next, two line breaks, or two pairs of marks. In HTML, a link counts too. One pair, or
/// one line break between two sentences, counts if no word of the text speaks of markup. Text in `code` and `pre`
/// is never changed.
final class EscapedMarkup {
    /// A shorter text with one pair of tags may be an example.
    private static final int SHORTEST_COPY = 23;
    private static final String BLOCKS = "(?:p|div|h[1-6]|ul|ol|li|table|tr|td|th|blockquote)";
    private static final String MARKS = "(?:b|i|em|strong|u|sup|sub|span|a)";
    private static final String ATTRIBUTES = "(?:\\s[^<>]{0,300})?";
    private static final Pattern OPENS_BLOCK =
            Pattern.compile("(?i)(?:^|[>\\n])\\s{0,40}<" + BLOCKS + ATTRIBUTES + ">");
    private static final Pattern CLOSES_BLOCK = Pattern.compile("(?i)</" + BLOCKS + "\\s?>\\s{0,40}(?:$|[<\\n])");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,2}/?>");
    private static final Pattern BREAK_BETWEEN_SENTENCES =
            Pattern.compile("(?iU)(?<=[.!?…:”\"»)])\\s{0,2}<br\\s{0,2}/?>\\s{0,2}(?-i:[\\p{Lu}\\d“\"«–-])");
    private static final Pattern PAIR =
            Pattern.compile("(?i)<(" + MARKS + ")" + ATTRIBUTES + ">[^<>]{1,300}</\\1\\s?>");
    private static final Pattern LINK = Pattern.compile("(?i)<a(\\s[^<>]{1,600}+)>[^<>]{1,300}+</a\\s?>");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=\\s)href\\s?=\\s?[\"'“”]?(?:https?:|mailto:|/)");
    private static final Pattern SPEAKS_OF_MARKUP = Pattern.compile(
            "(?i)(?<![\\p{L}\\d])(?:x?html|xml|css|mark-?up|balises?|etiquetas?|browsers?|(?-i:tags?))(?![\\p{L}\\d])");
    private static final Pattern ESCAPED_TAG =
            Pattern.compile("(?i)&lt;(/?(?:" + BLOCKS + "|" + MARKS + "|br)(?:\\s[^<>]{0,300}?)?/?)&gt;");
    /// A sign of a typesetting system, with the character that it stands for inside: `<endash>-</endash>`.
    private static final Pattern SIGN = Pattern.compile("(?i)<(endash|emdash|en-dash|em-dash|lsquo|rsquo|ldquo|rdquo|"
            + "hellip|ellipsis|bullet|nbsp|thinsp)\\s?/?>(?:[^<>]{0,3}</[a-z-]{4,8}\\s?>)?");

    private EscapedMarkup() {}

    /// Changes the content of an element.
    static Element read(Element content) {
        Evidence evidence = new Evidence();
        texts(content, evidence);
        if (!evidence.isMarkup(content::wholeText) || content.selectFirst("plaintext") != null) {
            return content;
        }
        Decisions.note(
                Decisions.About.MARKUP,
                () -> "its tags were escaped once too often and are read as markup: "
                        + Decisions.quote(content.wholeText()));
        Document again = HtmlInput.fragment(ESCAPED_TAG.matcher(content.html()).replaceAll("<$1>"));
        texts(again.body(), new Evidence());
        return again.body();
    }

    /// Returns whether plain text is HTML in truth.
    static boolean isHtml(String plain) {
        Evidence evidence = new Evidence();
        if (plain.indexOf('<') >= 0) {
            evidence.add(plain);
        }
        return evidence.isLaidOut();
    }

    /// Returns a text with its entities and signs as characters.
    static String characters(String text) {
        String signed = text.indexOf('<') < 0 ? text : SIGN.matcher(text).replaceAll(EscapedMarkup::sign);
        return EscapedCharacters.read(signed);
    }

    private static String sign(MatchResult found) {
        return switch (found.group(1).toLowerCase(Locale.ROOT)) {
            case "endash", "en-dash" -> "–";
            case "emdash", "em-dash" -> "—";
            case "lsquo" -> "‘";
            case "rsquo" -> "’";
            case "ldquo" -> "“";
            case "rdquo" -> "”";
            case "bullet" -> "•";
            case "hellip", "ellipsis" -> "…";
            default -> "\u00A0";
        };
    }

    private static void texts(Element element, Evidence evidence) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                text(text, evidence);
            } else if (node instanceof Element child && !Set.of("code", "pre").contains(Vocabulary.name(child))) {
                texts(child, evidence);
            }
        }
    }

    private static void text(TextNode node, Evidence evidence) {
        String text = node.getWholeText();
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return;
        }
        String plain = characters(text);
        if (!plain.equals(text)) {
            Decisions.note(
                    Decisions.About.MARKUP,
                    () -> "characters that were escaped once too often are read as what they mean: "
                            + Decisions.quote(text));
            node.text(plain);
        }
        evidence.add(plain);
    }

    /// What shows that tags in a text are its markup.
    private static final class Evidence {
        private boolean opens;
        private boolean closes;
        private int breaks;
        private int pairs;
        private boolean links;
        private boolean breaksSentences;

        void add(String text) {
            opens = opens || OPENS_BLOCK.matcher(text).find();
            closes = closes || CLOSES_BLOCK.matcher(text).find();
            breaks += (int) BREAK.matcher(text).results().limit(2).count();
            pairs += (int) PAIR.matcher(text).results().limit(2).count();
            links = links
                    || LINK.matcher(text)
                            .results()
                            .anyMatch(link -> ADDRESS.matcher(link.group(1)).find());
            breaksSentences =
                    breaksSentences || BREAK_BETWEEN_SENTENCES.matcher(text).find();
        }

        /// Returns whether a text is laid out with tags.
        boolean isLaidOut() {
            return opens && closes || breaks > 1 || pairs > 1;
        }

        /// Returns whether a text that is HTML has tags that were escaped once too often.
        ///
        /// @param whole the whole text
        boolean isMarkup(Supplier<String> whole) {
            return isLaidOut() || links || (pairs > 0 || breaksSentences) && isCopy(whole.get());
        }

        private static boolean isCopy(String whole) {
            return whole.length() >= SHORTEST_COPY
                    && !SPEAKS_OF_MARKUP.matcher(whole).find();
        }
    }
}
