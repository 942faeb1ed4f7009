package dateline.story;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells from an editor's note whether a version corrects an earlier one.
public final class Corrections {
    private static final Pattern CORRECTS = Pattern.compile(
            "(?iu)\\b(correction|corrects|corrected|correcting|corrige|corrigé|rectification|rectifie|korrektur"
                    + "|korrigiert|berichtigung|berichtigt|corrección|corrige|rectifica|correzione)\\b");
    private static final Pattern DENIES = Pattern.compile("(?iu)\\b(no|not a|without|keine) (correction|korrektur)");

    private Corrections() {}

    public static boolean says(@Nullable String editorNote) {
        return editorNote != null
                && CORRECTS.matcher(editorNote).find()
                && !DENIES.matcher(editorNote).find();
    }
}
