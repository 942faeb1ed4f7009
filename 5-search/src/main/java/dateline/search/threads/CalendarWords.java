package dateline.search.threads;

import dateline.search.StoryVector;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// The words that name a period: months, years and ordinal numbers.
final class CalendarWords {
    private static final List<String> LANGUAGES =
            List.of("da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "sv");

    /// Of quarters, seasons, matchdays.
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "erste",
            "ersten",
            "zweite",
            "zweiten",
            "dritte",
            "dritten",
            "vierte",
            "vierten",
            "premier",
            "première",
            "deuxième",
            "troisième",
            "quatrième",
            "primer",
            "primero",
            "primera",
            "segundo",
            "segunda",
            "tercer",
            "tercero",
            "tercera",
            "cuarto",
            "cuarta");

    private static final Set<Integer> HASHES = hashes();

    private CalendarWords() {}

    /// Returns whether each of two headlines names a period that the other does not name.
    static boolean differ(StoryVector one, StoryVector other) {
        return namesAnother(one, other) && namesAnother(other, one);
    }

    private static boolean namesAnother(StoryVector one, StoryVector other) {
        for (int i = 0; i < one.words().length; i++) {
            int word = one.words()[i];
            if (one.headline()[i] > 0 && HASHES.contains(word) && !other.headlineHas(word)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> hashes() {
        Set<String> words = new HashSet<>(ORDINALS);
        for (String language : LANGUAGES) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                words.add(month.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale));
            }
        }
        words.remove("may"); // in headlines it is nearly always the verb
        IntStream.range(1, 100)
                .forEach(number -> List.of("st", "nd", "rd", "th").forEach(end -> words.add(number + end)));
        IntStream.range(1950, 2100).forEach(year -> words.add(Integer.toString(year)));
        Set<Integer> hashes = new HashSet<>();
        words.forEach(word -> hashes.add(StoryVector.hash(word)));
        return Set.copyOf(hashes);
    }
}
