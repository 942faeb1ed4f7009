package dateline.story;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes the credit out of a caption as agencies print it: `… 2024. (AP Photo/Fernando Vergara)`, `… Foto: Ada Lund /
/// NTB`.
public final class Captions {
    private static final Pattern LAST_BRACKET = Pattern.compile(
            "(?s)^(?<before>.*?)\\s*(?:\\((?<round>[^()]{2,200})\\)|\\[(?<square>[^\\[\\]]{2,200})])\\s*\\.?\\s*$");
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)^(?:file )?(?:photo|foto|picture|image|bild|illustration|graphic"
                    + "|video|credit|courtesy|handout)\\b.*[\\s:/]\\p{L}.*|.*\\b(?:photos?|foto|handout|images|via)(?:\\b|/).*");
    private static final Pattern NAMES =
            Pattern.compile("(?u)^\\p{Lu}[\\p{L}\\p{M}.'’ -]+/\\s?[\\p{L}][\\p{L}\\p{M}.'’ -]+$");
    private static final Pattern REMARK = Pattern.compile(
            "(?iu).*\\b(?:miles|kilomet(?:er|re)s|feet|meters|metres|percent|degrees|pounds|left|right|see|not in)\\b.*");

    /// `… New Delhi. Foto: Amit Sharma / AP / NTB`, as agencies of the north print it.
    private static final Pattern LABELLED = Pattern.compile(
            "(?su)^(?<before>.*[.!?”\"'’…])\\s+(?:Foto|Photo|Bild|Picture|Kuva)s?:\\s*(?<credit>\\p{Lu}[^.:!?]{1,100})\\.?$");

    /// @param caption without the credit, whole sentences
    /// @param credit without brackets
    public record Parted(String caption, @Nullable String credit) {}

    private Captions() {}

    public static Parted part(String printed) {
        String whole = printed.strip();
        Matcher matcher = LAST_BRACKET.matcher(whole);
        if (!matcher.matches()) {
            Matcher labelled = LABELLED.matcher(whole);
            return labelled.matches()
                    ? new Parted(
                            labelled.group("before").strip(),
                            labelled.group("credit").strip())
                    : new Parted(whole, null);
        }
        String before = matcher.group("before").strip();
        String round = matcher.group("round");
        String within = (round == null ? matcher.group("square") : round).strip();
        return isCredit(before, within) ? new Parted(before, within) : new Parted(whole, null);
    }

    private static boolean isCredit(String before, String within) {
        if (REMARK.matcher(within).matches()) {
            return false;
        }
        boolean endsSentence = before.isEmpty() || ".!?”\"’'…".indexOf(before.charAt(before.length() - 1)) >= 0;
        return namesAgency(within)
                || CREDIT.matcher(within).matches() && !Character.isLowerCase(within.charAt(0))
                || endsSentence && NAMES.matcher(within).matches();
    }

    private static boolean namesAgency(String within) {
        return Arrays.stream(within.split("[/,]")).map(String::strip).anyMatch(Agencies::isKnown);
    }
}
