package dateline.copy;

import dateline.story.WireTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the caption out of an XML element in which an agency also sends a head and a time.
public final class CaptionElement {
    private static final Set<String> NOT_CAPTION =
            Set.of("body.head", "hedline", "hl1", "hl2", "h1", "h2", "h3", "chron", "dateline", "story.date");
    private static final Set<String> BOLD = Set.of("b", "strong", "em");
    private static final Set<String> AROUND = Set.of("media-caption", "body", "body.content", "block", "p", "div");
    private static final String ENDS = ".!?:;,…”\"’)";
    private static final int LONGEST_HEAD = 120;
    private static final int LONGEST_TIME = 40;

    private CaptionElement() {}

    /// Returns the blocks of the caption, a line each; a credit may be a line of its own.
    ///
    /// @param headline of the story, which the caption may repeat as its head; null if it is unknown
    public static String lines(XmlElement caption, @Nullable String headline) {
        XmlElement copy = caption.withDescendants()
                .filter(each -> each.name().equals("body.content"))
                .findFirst()
                .orElse(caption);
        List<String> lines = new ArrayList<>(
                copy.without(each -> NOT_CAPTION.contains(each.name())).lines());
        // CASE: an agency marks the whole caption as a head.
        if (lines.isEmpty()) {
            return copy.text();
        }
        boolean timed = lines.removeIf(CaptionElement::isTime);
        if (lines.size() > 1 && isHead(lines.getFirst(), timed, copy, headline)) {
            lines.removeFirst();
        }
        return String.join("\n", lines);
    }

    private static boolean isTime(String line) {
        boolean dated = line.length() <= LONGEST_TIME && line.chars().anyMatch(Character::isDigit);
        return dated && WireTimes.readLoosely(line) != null;
    }

    /// @param timed whether a time stands in the caption too: the agency then sends a head above it
    private static boolean isHead(String line, boolean timed, XmlElement copy, @Nullable String headline) {
        boolean repeated = headline != null && Copy.letters(line).equals(Copy.letters(headline));
        boolean ended = ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
        boolean brief = !ended && line.length() <= LONGEST_HEAD;
        return repeated || brief && (timed || line.equals(firstInBold(copy)));
    }

    /// Returns the text that a caption begins with in bold; null if it begins with other text.
    private static @Nullable String firstInBold(XmlElement element) {
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlNode.Text(String characters) when characters.isBlank() -> {}
                case XmlNode.Text(String characters) -> {
                    return null;
                }
                case XmlElement child when child.text().isEmpty() -> {}
                case XmlElement child
                when BOLD.contains(child.name()) -> {
                    return child.text();
                }
                case XmlElement child -> {
                    return AROUND.contains(child.name()) ? firstInBold(child) : null;
                }
            }
        }
        return null;
    }
}
