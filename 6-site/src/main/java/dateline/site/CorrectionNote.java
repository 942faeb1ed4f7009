package dateline.site;

import dateline.story.CorrectionWords;
import dateline.story.Story;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a correction says that it corrects.
final class CorrectionNote {
    /// The word that the page prints itself: `CORRECTION: `, `(Korrektur) `.
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^[^\\p{L}]{0,5}+(?:" + CorrectionWords.all() + ")\\s?(?:[:：)\\]–—-]{1,2}\\s?|[.!]?$)");

    private CorrectionNote() {}

    /// Returns the editor's note of a correction, without a label of its own; null if nothing is left, or if the
    /// story is no correction.
    static @Nullable String find(Story story) {
        String note = story.rights().editorNote();
        if (note == null || !story.identity().correction()) {
            return null;
        }
        String text = LABEL.matcher(note).replaceFirst("").strip();
        return text.isEmpty() ? null : text;
    }
}
