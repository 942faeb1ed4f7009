package dateline.formats.mail;

import dateline.story.Blanks;
import dateline.story.Embargo;
import dateline.story.HoldForRelease;
import dateline.story.StoryDraft;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Combines the embargoes that a message gives in several places: in the subject, above the copy, within it.
final class Holds {
    private static final Pattern SAYS_WHEN =
            Pattern.compile("(?iu)(?:\\d|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|noon|midnight)");

    private Holds() {}

    /// Adds the embargo that a text orders to the draft, and the text to the editor's note. Returns false if
    /// the text orders no embargo.
    static boolean add(StoryDraft draft, String text) {
        String words = Blanks.ASCII.single(text).strip();
        Embargo embargo = HoldForRelease.in(words);
        if (embargo == null) {
            return false;
        }
        draft.editorNote = draft.editorNote == null ? words : draft.editorNote + "\n" + words;
        draft.embargo = both(draft.embargo, embargo);
        return true;
    }

    /// Combines two embargoes. A bare "embargoed" agrees with any time; two different times, or one that cannot
    /// be read, are unclear.
    private static Embargo both(@Nullable Embargo one, Embargo other) {
        if (one == null || one.equals(other) || isBare(one)) {
            return other;
        }
        return isBare(other) ? one : new Embargo.Unclear(words(one) + "; " + words(other));
    }

    private static boolean isBare(Embargo embargo) {
        return embargo instanceof Embargo.Unclear(String words)
                && !SAYS_WHEN.matcher(words).find();
    }

    private static String words(Embargo embargo) {
        return switch (embargo) {
            case Embargo.Until(var time) -> time.toString();
            case Embargo.Unclear(String words) -> words;
        };
    }
}
