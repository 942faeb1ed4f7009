package dateline.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/// Recognises what stands in the place of a time where nobody filled one in: a template (`YYYYMMDD000000-HHMM`),
/// the time that a program writes for none (1 January of the year 1 or 1970), or only zeros.
final class BlankTimes {
    private static final int LONGEST = 40;
    /// Year, month and day as a template writes them, in five languages: YYYYMMDD, CCYYMMDD, AAAAMMJJ,
    /// TT.MM.JJJJ, AAAAMMGG.
    private static final Pattern TEMPLATE = Pattern.compile("(?i)[ymdhsnczajgtino0:+./ -]++");
    private static final Pattern YEAR = Pattern.compile("(?i)yyyy|ccyy|aaaa|jjjj");
    private static final Pattern ZEROS = Pattern.compile("(?i)0[0t:+./ z-]{7,}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate EPOCH_DAY = LocalDate.EPOCH;

    private BlankTimes() {}

    /// Returns whether a text stands for no time.
    static boolean isBlank(String text) {
        String value = text.strip();
        return value.length() <= LONGEST
                && (isTemplate(value) || ZEROS.matcher(value).matches() || isNone(value));
    }

    private static boolean isTemplate(String value) {
        return TEMPLATE.matcher(value).matches()
                && YEAR.matcher(value).find()
                && (value.contains("MM") || value.contains("mm"));
    }

    private static boolean isNone(String value) {
        TimeForms.Written written = TimeForms.read(value);
        return written != null && isNone(written.local().toLocalDate());
    }

    /// Returns whether a time is the first of its calendar or of Unix, which programs write if they have none.
    static boolean isNone(LocalDateTime local, Instant moment) {
        return isNone(local.toLocalDate()) || moment.equals(Instant.EPOCH);
    }

    private static boolean isNone(LocalDate day) {
        return day.equals(FIRST_DAY) || day.equals(EPOCH_DAY);
    }
}
