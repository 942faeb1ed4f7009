package dateline.formats.nitf;

import dateline.copy.XmlElement;
import dateline.story.StoryDraft;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads an `nitf` element into a draft. Values that the draft already has stay: if NITF is inside NewsML, the
/// metadata of the NewsML item has precedence. Only of the status, the stricter one counts.
public final class Nitf {
    /// A summary that contains this many letters of the text's beginning repeats it.
    private static final int BEGINNING = 120;

    private Nitf() {}

    public static boolean isNitf(XmlElement element) {
        return element.name().equals("nitf");
    }

    public static void into(StoryDraft draft, XmlElement nitf) {
        if (draft.language == null) {
            draft.language = NitfIdentity.language(nitf);
        }
        XmlElement head = nitf.first("head");
        if (head != null) {
            NitfIdentity.into(draft, nitf, head);
            NitfHead.into(draft, head);
        }
        boolean summarised = draft.summary != null;
        XmlElement body = nitf.first("body");
        if (body != null) {
            NitfBody.into(draft, body);
        }
        if (draft.headline == null) {
            draft.headline = nitf.textOf("head", "title");
        }
        if (!summarised && isBeginning(draft.summary, draft.body.text())) {
            draft.summary = null;
        }
    }

    /// Tells whether a summary only repeats the beginning of the text.
    private static boolean isBeginning(@Nullable String summary, String text) {
        String summaryLetters = summary == null ? "" : letters(summary);
        String copy = letters(text.substring(0, Math.min(text.length(), 2 * BEGINNING + summaryLetters.length())));
        String beginning = copy.substring(0, Math.min(copy.length(), BEGINNING));
        return !summaryLetters.isEmpty()
                && (copy.contains(summaryLetters) || (!beginning.isEmpty() && summaryLetters.contains(beginning)));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
