package dateline.story;

import java.util.List;
import java.util.stream.IntStream;

/// Finds months by the beginnings of their names, in the languages of the wires and feeds.
final class MonthNames {
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("jan", "ene", "gen", "ιαν"),
            List.of("feb", "fév", "fev", "φεβ"),
            List.of("mar", "mär", "mrz", "maa", "már", "μάρ", "μαρ"),
            List.of("apr", "avr", "abr", "ápr", "απρ"),
            List.of("may", "mai", "mag", "mei", "maj", "máj", "μάι", "μαι", "μαϊ"),
            List.of("jun", "juin", "giu", "jún", "ιούν", "ιον", "ιουν"),
            List.of("jul", "juil", "lug", "júl", "ιούλ", "ιολ", "ιουλ"),
            List.of("aug", "aoû", "aou", "ago", "αύγ", "αυγ"),
            List.of("sep", "set", "szept", "σεπ"),
            List.of("oct", "okt", "out", "ott", "οκτ"),
            List.of("nov", "νοέ", "νοε"),
            List.of("dec", "déc", "dez", "dic", "δεκ"));

    private MonthNames() {}

    /// Returns 1 to 12; 0 if the name is not a month.
    static int number(String name) {
        return IntStream.range(0, BEGINNINGS.size())
                .filter(i -> BEGINNINGS.get(i).stream().anyMatch(name::startsWith))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
    }
}
