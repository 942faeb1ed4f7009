package dateline.bench.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Makes up stories of about 3 KB. Their words are as frequent as in real news: the word of rank n occurs 1/n
/// times as often as the most frequent (Zipf's law). The same number always gives the same story.
final class MadeUpStories {
    static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");

    private static final int WORDS = 200_000;
    private static final int TITLE = 8;
    private static final int PARAGRAPHS = 10;
    private static final int PARAGRAPH = 45;
    private static final int YEARS = 10;
    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final List<String> ENDS = List.of("", "n", "r", "s", "l");
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length() * ENDS.size();
    private static final int TWO_SYLLABLES = 20_000;
    /// Has no divisor in common with the number of words of any length, so each rank has a word of its own.
    private static final long STEP = 7_919;

    private final String[] words = new String[WORDS];
    private final double[] sums = new double[WORDS];

    MadeUpStories() {
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            words[rank] = word(rank);
            sum += 1.0 / (rank + 1);
            sums[rank] = sum;
        }
    }

    /// Makes up the stories with the numbers from `from` up to, but without, `to`.
    List<NewsStory> list(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::story).toList();
    }

    NewsStory story(int number) {
        Random random = new Random(number);
        String title = sentence(random, TITLE);
        StringBuilder text = new StringBuilder();
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            text.append(paragraph == 0 ? "" : "\n").append(sentence(random, PARAGRAPH));
        }
        Instant published = NOW.minus(Duration.ofMinutes(random.nextInt(YEARS * 365 * 24 * 60)));
        return new NewsStory("made-up-" + number, published, "made up", title, text.toString(), "en");
    }

    private String sentence(Random random, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int place = Arrays.binarySearch(sums, random.nextDouble() * sums[WORDS - 1]);
            sentence.append(i == 0 ? "" : " ").append(words[Math.min(WORDS - 1, place < 0 ? -place - 1 : place)]);
        }
        return sentence.toString();
    }

    /// Makes a word up: the most frequent have one syllable, the rare ones three. Of all words of three syllables
    /// only a few exist, as in a language, so that a typing error seldom gives another word.
    private static String word(int rank) {
        int length = rank < SYLLABLES ? 1 : rank < TWO_SYLLABLES ? 2 : 3;
        long all = Math.round(Math.pow(SYLLABLES, length));
        StringBuilder word = new StringBuilder();
        long rest = rank * STEP * (length == 1 ? 1 : all / WORDS | 1) % all;
        for (int i = 0; i < length; i++) {
            int syllable = (int) (rest % SYLLABLES);
            word.append(CONSONANTS.charAt(syllable % CONSONANTS.length()))
                    .append(VOWELS.charAt(syllable / CONSONANTS.length() % VOWELS.length()))
                    .append(ENDS.get(syllable / CONSONANTS.length() / VOWELS.length()));
            rest /= SYLLABLES;
        }
        return word.toString();
    }
}
