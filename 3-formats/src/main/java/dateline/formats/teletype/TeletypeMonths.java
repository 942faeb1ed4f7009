package dateline.formats.teletype;

import java.time.DateTimeException;
import java.time.Month;
import java.util.List;
import java.util.Locale;

/// The names of months as wires shorten them: `Mar`, `MRZ`, `août`, `Dez.`
final class TeletypeMonths {
    /// For each month, the first letters of its names that identify it.
    private static final List<List<String>> HEADS = List.of(
            List.of("jan", "ene", "gen"),
            List.of("feb", "fév", "fev"),
            List.of("mar", "mär", "mae", "mrz"),
            List.of("apr", "avr", "abr"),
            List.of("may", "mai", "mag"),
            List.of("jun", "juin", "giu"),
            List.of("jul", "juil", "lug"),
            List.of("aug", "aoû", "aou", "ago"),
            List.of("sep", "set"),
            List.of("oct", "okt", "out", "ott"),
            List.of("nov"),
            List.of("dec", "déc", "dez", "dic"));

    private TeletypeMonths() {}

    /// Returns the month of a name or an abbreviation. Throws [DateTimeException] if it is not a month.
    static Month of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < HEADS.size(); i++) {
            if (HEADS.get(i).stream().anyMatch(lower::startsWith)) {
                return Month.of(i + 1);
            }
        }
        throw new DateTimeException("no month is called so");
    }
}
