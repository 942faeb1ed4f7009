package dateline.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes the names of places as readers know them. Agencies print them in capitals in datelines, and some of them
/// everywhere: `NORRVIK`, `MARROW VALLEY`.
public final class ReadablePlace {
    /// `USA`, `UAE`, `U.K.`
    private static final int LONGEST_ABBREVIATION = 3;

    private static final Pattern LETTERS_APART = Pattern.compile("(?:\\p{Lu}\\.){2,9}+");
    private static final Set<String> SMALL_WORDS = Set.of(
            "of", "on", "and", "the", "de", "del", "di", "do", "da", "la", "le", "les", "der", "am", "sur", "en");

    private ReadablePlace() {}

    /// Returns a name in capitals with capitals only at the beginning of its words; any other name as it is.
    public static String of(String name) {
        boolean inCapitals = name.length() > LONGEST_ABBREVIATION
                && name.codePoints().noneMatch(Character::isLowerCase)
                && name.codePoints().anyMatch(Character::isUpperCase)
                && !LETTERS_APART.matcher(name).matches();
        if (!inCapitals) {
            return name;
        }
        String words = Arrays.stream(name.split(" ")).map(ReadablePlace::word).collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String word(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (SMALL_WORDS.contains(small)) {
            return small;
        }
        if (LETTERS_APART.matcher(word).matches()) {
            return word;
        }
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < word.length(); i++) {
            out.append(first ? word.charAt(i) : Character.toLowerCase(word.charAt(i)));
            first = !Character.isLetter(word.charAt(i)) && word.charAt(i) != '\'' && word.charAt(i) != '’';
        }
        return out.toString();
    }
}
