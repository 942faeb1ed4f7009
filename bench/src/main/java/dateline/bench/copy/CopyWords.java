package dateline.bench.copy;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Invents copy in meaningless words, so that no two stories are alike.
final class CopyWords {
    private static final String CONSONANTS = "bdfgklmnprstv";
    private static final String VOWELS = "aeiouéö";

    private CopyWords() {}

    /// @param seed the same seed gives the same words
    static String sentence(long seed, int words) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        String text = Stream.generate(() -> word(random)).limit(words).collect(Collectors.joining(" "));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
