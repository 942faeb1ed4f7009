package dateline.site;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Returns the direction in which a language is written, as a value of HTML's `dir`.
final class Direction {
    private static final Set<String> LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> SCRIPTS = Set.of("adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa");

    private Direction() {}

    /// @param language BCP 47; if it is null, the browser decides from the text
    static String of(@Nullable String language) {
        if (language == null) {
            return "auto";
        }
        String[] parts = language.toLowerCase(Locale.ROOT).split("[-_]", -1);
        if (parts.length > 1 && parts[1].length() == 4) {
            return SCRIPTS.contains(parts[1]) ? "rtl" : "ltr";
        }
        return LANGUAGES.contains(parts[0]) ? "rtl" : "ltr";
    }
}
