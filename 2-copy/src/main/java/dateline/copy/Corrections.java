package dateline.copy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds in an editor's note whether a version corrects an earlier one.
public final class Corrections {
    private static final Pattern CORRECTS = Pattern.compile(
            "(?iu)\\b(?:correction|corrections|corrects|corrected|correcting"
                    + "|corrige|corrigé|rectificatif|rectification|rectifie|korrektur|korrigiert|korrigierte|berichtigung|berichtigt"
                    + "|corrección|rectifica|rectificación|correzione|correção|rättelse|rettelse|rectificatie)\\b|исправ|更正|訂正");
    /// `no correction`, `not a correction`, `without corrections`. `correctional` does not match [#CORRECTS].
    private static final Pattern DENIES = Pattern.compile(
            "(?iu)\\b(?:no|not a|not|without|nor|keine|ohne|pas de|sans|sin)\\s+(?:other |further |any )?"
                    + "(?:correction|corrections|corrected|korrektur|berichtigung|rectificatif|corrección)\\b");

    private Corrections() {}

    public static boolean says(@Nullable String editorNote) {
        return editorNote != null
                && CORRECTS.matcher(DENIES.matcher(editorNote).replaceAll("")).find();
    }
}
