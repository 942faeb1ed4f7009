package dateline.formats.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/// Recognises the headline again at the beginning of the copy. The two may differ by the mark of a correction and
/// by the number of a part: `CORR: Quay reopens`, `Quay reopens (Teil 2)`.
final class RepeatedHeadline {
    private static final Pattern PART = Pattern.compile(
            "(?u)\\((?:\\d{1,2}(?:\\s?/\\s?\\d{1,2}|\\p{L}{1,3}|[.ªº])?(?:\\s\\p{L}{1,10})?|\\p{L}{2,10}\\s\\d{1,2})\\)\\s{0,3}$");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]++");

    private RepeatedHeadline() {}

    static boolean is(String text, String headline) {
        String words = letters(text);
        return !words.isEmpty() && words.equals(letters(headline));
    }

    private static String letters(String text) {
        String unmarked = PART.matcher(MailHeader.withoutCorrection(text)).replaceFirst("");
        return OTHERS.matcher(unmarked).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
