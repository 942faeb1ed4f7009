package dateline.search.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// A year, a month or a day, in which stories were published.
///
/// @param text `2026`, `2026-11` or `2026-11-30`
/// @param last the day after which it ends
public record Period(String text, LocalDate first, LocalDate last) {
    private static final Pattern FORM = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /// Reads a period; empty if it is not one.
    public static Optional<Period> find(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case YEAR ->
                            new Period(
                                    text,
                                    Year.parse(text).atDay(1),
                                    Year.parse(text).atMonth(12).atEndOfMonth());
                        case MONTH ->
                            new Period(
                                    text,
                                    YearMonth.parse(text).atDay(1),
                                    YearMonth.parse(text).atEndOfMonth());
                        default -> new Period(text, LocalDate.parse(text), LocalDate.parse(text));
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean isYear() {
        return text.length() == YEAR;
    }

    public boolean isMonth() {
        return text.length() == MONTH;
    }

    /// Returns its first minute since 1970.
    long from(ZoneId zone) {
        return first.atStartOfDay(zone).toEpochSecond() / 60;
    }

    /// Returns its last minute since 1970.
    long to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toEpochSecond() / 60 - 1;
    }
}
