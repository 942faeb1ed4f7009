package dateline.copy;

import dateline.story.Decisions;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Notices when cleaning keeps less than half of the letters of a copy. Something then went wrong: an element that
/// nothing closes, or copy in an element that is not read.
///
/// [BodyHtml] reports here whatever format calls it. [#noticing] collects the reports of one file.
public final class LostText {
    private static final ScopedValue<List<String>> NOTES = ScopedValue.newInstance();
    /// Elements whose text no reader sees, or that belong to a picture.
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "title", "noscript", "head", "figcaption");
    /// Fewer letters are a teaser's furniture: buttons, menus.
    private static final int FEWEST = 200;
    private static final int LONGEST_QUOTE = 60;
    private static final int MOST_NOTES = 100;
    /// The digits, each as the bit with its code in ASCII.
    private static final long DIGITS = 0x03FF_0000_0000_0000L;
    /// The letters, each as the bit with its code in ASCII less 64.
    private static final long LETTERS = 0x07FF_FFFE_07FF_FFFEL;

    private LostText() {}

    /// Runs a reader, and passes on the notes on the copy that it lost.
    public static <T> T noticing(Supplier<T> reader, List<String> notes) {
        return ScopedValue.where(NOTES, notes).call(reader::get);
    }

    /// Leaves a note if a plain text has less than half of the letters that came.
    static void noteText(long came, CharSequence text) {
        note(came, text, false);
    }

    /// Leaves a note if HTML has less than half of the letters that came, without its tags.
    static void noteHtml(long came, CharSequence html) {
        note(came, html, true);
    }

    private static void note(long came, CharSequence kept, boolean tagged) {
        if (Decisions.areCollected() && letters(kept, tagged) < came) {
            Decisions.note(
                    Decisions.About.TEXT,
                    () -> "of %d letters in its HTML, %d are kept".formatted(came, letters(kept, tagged)));
        }
        if (came < FEWEST || !NOTES.isBound() || NOTES.get().size() >= MOST_NOTES) {
            return;
        }
        if (!hasLetters(kept, tagged, (came + 1) / 2)) {
            NOTES.get()
                    .add("Of %d letters of copy, %d were kept. Compare the story with what was sent: %s"
                            .formatted(came, letters(kept, tagged), beginning(kept)));
        }
    }

    private static String beginning(CharSequence text) {
        return text.isEmpty()
                ? "nothing is left of it."
                : "it begins \""
                        + text.subSequence(0, Math.min(LONGEST_QUOTE, text.length()))
                                .toString()
                                .replace('\n', ' ') + "\".";
    }

    /// Counts the letters of copy in XML.
    ///
    /// @param left names of elements that are not copy
    static long letters(XmlElement copy, Set<String> left) {
        long letters = 0;
        for (XmlNode node : copy.content()) {
            letters += switch (node) {
                case XmlNode.Text(String characters) -> letters(characters);
                case XmlElement element -> left.contains(element.name()) ? 0 : letters(element, left);
            };
        }
        return letters;
    }

    /// Counts the letters that readers were meant to see.
    static long letters(Element content) {
        long letters = 0;
        for (Node node : content.childNodes()) {
            letters += switch (node) {
                case TextNode text -> letters(text.getWholeText());
                case DataNode data -> 0;
                // CASE: a comment that holds the beginning of another was never closed.
                case Comment comment when comment.getData().contains("<!--") -> letters(comment.getData());
                case Element element when UNSEEN.contains(element.normalName()) -> 0;
                case Element element -> letters(element);
                default -> 0;
            };
        }
        return letters;
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += letter(text.charAt(i));
        }
        return letters;
    }

    /// @param tagged whether tags stand between the letters
    private static long letters(CharSequence text, boolean tagged) {
        return lettersUpTo(text, tagged, Long.MAX_VALUE);
    }

    /// Returns whether a text has at least so many letters; reads no further than that takes.
    private static boolean hasLetters(CharSequence text, boolean tagged, long fewest) {
        return lettersUpTo(text, tagged, fewest) >= fewest;
    }

    private static long lettersUpTo(CharSequence text, boolean tagged, long most) {
        long letters = 0;
        boolean tag = false;
        for (int i = 0; i < text.length() && letters < most; i++) {
            char c = text.charAt(i);
            tag = tagged && (c == '<' || tag && c != '>');
            letters += tag ? 0 : letter(c);
        }
        return letters;
    }

    /// Returns 1 for what [Character#isLetterOrDigit] calls a letter or digit, else 0; fast for ASCII.
    private static long letter(char c) {
        return c < 0x80 ? (c < 0x40 ? DIGITS : LETTERS) >>> c & 1 : Character.isLetterOrDigit(c) ? 1 : 0;
    }
}
