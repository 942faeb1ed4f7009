package dateline.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds days as Spanish, Portuguese, Italian and French copy names them: `lunes 11 de enero de 2027`,
/// `lundi 1er février 2027`.
final class NamedDays {
    private static final Pattern DATE =
            Pattern.compile("(?iu)(?<!\\d)(?<day>\\d{1,2})(?:er|[º°.])?\\s(?:d[eo]\\s)?(?<month>\\p{L}{3,10})\\.?\\s"
                    + "(?:de\\s)?(?<year>\\d{4})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{L}++");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("lunes", DayOfWeek.MONDAY),
            Map.entry("segunda", DayOfWeek.MONDAY),
            Map.entry("lunedì", DayOfWeek.MONDAY),
            Map.entry("lundi", DayOfWeek.MONDAY),
            Map.entry("martes", DayOfWeek.TUESDAY),
            Map.entry("terça", DayOfWeek.TUESDAY),
            Map.entry("martedì", DayOfWeek.TUESDAY),
            Map.entry("mardi", DayOfWeek.TUESDAY),
            Map.entry("miércoles", DayOfWeek.WEDNESDAY),
            Map.entry("miercoles", DayOfWeek.WEDNESDAY),
            Map.entry("quarta", DayOfWeek.WEDNESDAY),
            Map.entry("mercoledì", DayOfWeek.WEDNESDAY),
            Map.entry("mercredi", DayOfWeek.WEDNESDAY),
            Map.entry("jueves", DayOfWeek.THURSDAY),
            Map.entry("quinta", DayOfWeek.THURSDAY),
            Map.entry("giovedì", DayOfWeek.THURSDAY),
            Map.entry("jeudi", DayOfWeek.THURSDAY),
            Map.entry("viernes", DayOfWeek.FRIDAY),
            Map.entry("sexta", DayOfWeek.FRIDAY),
            Map.entry("venerdì", DayOfWeek.FRIDAY),
            Map.entry("vendredi", DayOfWeek.FRIDAY),
            Map.entry("sábado", DayOfWeek.SATURDAY),
            Map.entry("sabado", DayOfWeek.SATURDAY),
            Map.entry("sabato", DayOfWeek.SATURDAY),
            Map.entry("samedi", DayOfWeek.SATURDAY),
            Map.entry("domingo", DayOfWeek.SUNDAY),
            Map.entry("domenica", DayOfWeek.SUNDAY),
            Map.entry("dimanche", DayOfWeek.SUNDAY));

    private NamedDays() {}

    /// Lists the days that the words name with their year.
    ///
    /// @throws java.time.DateTimeException if one does not exist
    static Stream<LocalDate> in(String words) {
        return DATE.matcher(words)
                .results()
                .filter(date -> month(date) > 0)
                .map(date -> LocalDate.of(
                        Integer.parseInt(date.group("year")), month(date), Integer.parseInt(date.group("day"))));
    }

    /// Returns the words without these days.
    static String without(String words) {
        return DATE.matcher(words).replaceAll(date -> month(date) > 0 ? " " : "$0");
    }

    private static int month(MatchResult date) {
        return MonthNames.number(date.group("month").toLowerCase(Locale.ROOT));
    }

    /// Returns whether no weekday among the words is another than this one.
    static boolean agree(String words, DayOfWeek day) {
        return WORD.matcher(words)
                .results()
                .map(word -> WEEKDAYS.get(word.group().toLowerCase(Locale.ROOT)))
                .allMatch(named -> named == null || named == day);
    }
}
