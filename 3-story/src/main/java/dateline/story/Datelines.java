package dateline.story;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Takes the dateline from the head of a story, as agencies print it: `LIMA, Peru (AP) —`, `PARIS, Nov 15 (Reuters) -`,
/// `(Reuters) -`, `Berlin (dpa) –`, `NEW YORK, June 3, 2026 /PRNewswire/ --`, `LONDON--(BUSINESS WIRE)--`.
public final class Datelines {
    private static final int LONGEST = 120;
    private static final String DASH = "(?:—|–|--+|-(?=\\s)|―|:)";
    /// A place begins with a capital or a letter of a script that has none, and is not a sentence.
    private static final String PLACE = "(?<place>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’/&,;\\- ]{0,70}?)";
    private static final String MONTH =
            "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\\p{L}*\\.?";
    private static final String DATE = "(?<date>" + MONTH
            + "\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{1,2}\\.?\\s+" + MONTH + "(?:,?\\s+\\d{4})?)";
    private static final String SOURCE =
            "(?:\\((?<source>[\\p{L}\\p{N}.&/ \\-]{2,40})\\)|/\\s?(?<wire>[\\p{L}\\p{N}.&/ \\-]{2,40}?)\\s?/)";
    private static final Pattern DATELINE = Pattern.compile("^\\s*(?<text>(?:" + PLACE + ")?(?:[,\\s(–-]*" + DATE
            + "\\)?)?(?:\\s*[-–—]*\\s*" + SOURCE + "))\\s*" + DASH + "+\\s*");
    /// Without a source only a place in capitals with a date is a dateline for certain.
    private static final Pattern WITHOUT_SOURCE =
            Pattern.compile("^\\s*(?<text>(?<place>[\\p{Lu}][\\p{Lu}.'’ ]{2,40}(?:, [\\p{L}. ]{2,25})?)(?:[,\\s(–-]+"
                    + DATE + "\\)?))\\s*" + "(?:—|–|--+|-(?=\\s))+\\s*");

    /// @param body without the dateline
    public record Parted(@Nullable Dateline dateline, Body body) {}

    private Datelines() {}

    /// Parts the dateline from the first paragraph; the body is as it was where there is none.
    public static Parted take(Body body) {
        Paragraphs paragraphs = new Paragraphs(body);
        List<Element> list = paragraphs.list();
        if (list.isEmpty()) {
            return new Parted(null, body);
        }
        Element first = list.getFirst();
        String text = first.wholeText();
        Matcher matcher = matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        if (matcher == null || matcher.end() >= text.length()) {
            return new Parted(null, body);
        }
        remove(first, matcher.end());
        return new Parted(dateline(matcher), paragraphs.body());
    }

    /// Reads a dateline that stands by itself, as in NITF's or NewsML's own element.
    public static Dateline of(String printed) {
        Matcher matcher = matcher(printed.strip() + " — ");
        String text = printed.strip().replaceAll("\\s*" + DASH + "+$", "");
        return matcher == null ? new Dateline(text.isEmpty() ? null : text, null, null, text) : dateline(matcher);
    }

    private static @Nullable Matcher matcher(String head) {
        for (Pattern pattern : List.of(DATELINE, WITHOUT_SOURCE)) {
            Matcher matcher = pattern.matcher(head);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }

    private static Dateline dateline(Matcher matcher) {
        boolean named = matcher.pattern() == DATELINE;
        String source =
                !named ? null : matcher.group("source") != null ? matcher.group("source") : matcher.group("wire");
        String place = plain(matcher.group("place"));
        return new Dateline(
                place,
                plain(source),
                plain(matcher.group("date")),
                matcher.group("text").strip());
    }

    private static @Nullable String plain(@Nullable String part) {
        String plain = part == null ? "" : part.replaceAll("^[\\s,–-]+|[\\s,–-]+$", "");
        return plain.isEmpty() ? null : plain;
    }

    /// Takes so many characters from the head of an element, through what is marked up in it.
    private static void remove(Element element, int length) {
        int left = length;
        for (Node node : List.copyOf(element.childNodes())) {
            if (left <= 0) {
                return;
            }
            String text =
                    node instanceof TextNode t ? t.getWholeText() : node instanceof Element e ? e.wholeText() : "";
            if (text.length() <= left) {
                node.remove();
            } else if (node instanceof TextNode t) {
                t.text(text.substring(left));
            } else if (node instanceof Element e) {
                remove(e, left);
            }
            left -= text.length();
        }
    }
}
