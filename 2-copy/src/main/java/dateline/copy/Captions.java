package dateline.copy;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Removes the credit from a caption as agencies print it: `… 2024. (AP Photo/Fernando Vergara)`, `… Foto: Ada
/// Lund / NTB`.
public final class Captions {
    private static final int SHORTEST_CREDIT = 2;
    private static final int LONGEST_CREDIT = 200;
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)^(?:file )?(?:photo|foto|picture|image|bild|illustration|graphic"
                    + "|video|credit|courtesy|handout)\\b.*[\\s:/]\\p{L}.*|.*\\b(?:photos?|foto|handout|images|via)(?:\\b|/).*");
    private static final Pattern NAMES =
            Pattern.compile("(?u)^\\p{Lu}[\\p{L}\\p{M}.'’ -]+/\\s?[\\p{L}][\\p{L}\\p{M}.'’ -]+$");
    private static final Pattern REMARK = Pattern.compile(
            "(?iu).*\\b(?:miles|kilomet(?:er|re)s|feet|meters|metres|percent|degrees|pounds|left|right|see|not in)\\b.*");

    /// `… New Delhi. Foto: Amit Sharma / AP / NTB`, as Nordic agencies print it.
    private static final Pattern LABELLED = Pattern.compile(
            "(?su)^(?<before>.*[.!?”\"'’…])\\s+(?:Foto|Photo|Bild|Picture|Kuva)s?:\\s*(?<credit>\\p{Lu}[^.:!?]{1,100})\\.?$");

    /// @param caption whole sentences, without the credit
    /// @param credit without brackets
    public record Parted(String caption, @Nullable String credit) {}

    private Captions() {}

    public static Parted part(String printed) {
        String whole = printed.strip();
        String end = (whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole).stripTrailing();
        int opening = lastBracket(end);
        if (opening < 0) {
            Matcher labelled = LABELLED.matcher(whole);
            return labelled.matches()
                    ? new Parted(
                            labelled.group("before").strip(),
                            labelled.group("credit").strip())
                    : new Parted(whole, null);
        }
        String before = end.substring(0, opening).strip();
        String within = end.substring(opening + 1, end.length() - 1).strip();
        return isCredit(before, within) ? new Parted(before, within) : new Parted(whole, null);
    }

    /// Returns the index at which the bracket at the end of the text opens; -1 if there is no bracket there
    /// that could hold a credit.
    private static int lastBracket(String text) {
        char closing = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (closing != ')' && closing != ']') {
            return -1;
        }
        char open = closing == ')' ? '(' : '[';
        int last = text.length() - 1;
        int at = text.lastIndexOf(open, last);
        boolean alone = at >= 0 && text.indexOf(closing, at) == last;
        int length = last - at - 1;
        return alone && length >= SHORTEST_CREDIT && length <= LONGEST_CREDIT ? at : -1;
    }

    private static boolean isCredit(String before, String within) {
        if (within.isEmpty() || REMARK.matcher(within).matches()) {
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
