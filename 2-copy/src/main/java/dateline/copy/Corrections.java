package dateline.copy;

import dateline.story.CorrectionWords;
import dateline.story.Decisions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds in an editor's note whether a version corrects an earlier one.
public final class Corrections {
    private static final String WORDS = "(?:" + CorrectionWords.all() + ")";
    /// A word boundary in linear time: `\b` looks back over a whole run of combining marks.
    private static final String BEGINS = "(?<![\\p{L}\\p{N}_])";

    private static final String ENDS = "(?![\\p{L}\\p{N}_])";
    private static final Pattern CORRECTS = Pattern.compile("(?iu)" + BEGINS + WORDS + ENDS + "|исправ|уточн|更正|訂正|정정");
    private static final Pattern OPENS = Pattern.compile("(?iu)\\W{0,3}(?:" + WORDS + "\\b|уточн|исправ).*");
    /// `no correction`, `not a correction`, `without corrections`. `correctional` does not match [#CORRECTS].
    private static final Pattern DENIES = Pattern.compile(
            "(?iu)" + BEGINS + "(?:no|not a|not|without|nor|keine|ohne|pas de|sans|sin)\\s+(?:other |further |any )?"
                    + "(?:correction|corrections|corrected|korrektur|berichtigung|rectificatif|corrección)" + ENDS);

    private Corrections() {}

    public static boolean says(@Nullable String editorNote) {
        Matcher corrects = CORRECTS.matcher(
                editorNote == null ? "" : DENIES.matcher(editorNote).replaceAll(""));
        if (!corrects.find()) {
            return false;
        }
        Decisions.note(
                Decisions.About.CORRECTION,
                () -> "the word “%s” says so in %s"
                        .formatted(corrects.group(), Decisions.quote(String.valueOf(editorNote))));
        return true;
    }

    /// Returns whether a line begins with the word for a correction: `Corrects the name in paragraph 2`.
    static boolean opens(String line) {
        return OPENS.matcher(line).matches();
    }
}
