package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordHasherTest {
    @Test
    void wordsAreInLowerCaseAndWithoutPluralsAndGenitives() {
        assertThat(hashes("The MINISTERS’ boat's glass, 1990s gas"))
                .isEqualTo(words("the minister boat glass 1990 gas"));
    }

    @Test
    void shortWordsAndVeryLongOnesAreLeftOut() {
        assertThat(hashes("an ox of " + "x".repeat(61) + " " + "y".repeat(60))).isEqualTo(words("y".repeat(60)));
    }

    @Test
    void wordsWithOtherLettersAreSplitInTheSameWay() {
        assertThat(hashes("Ÿnings ΟΔΟΣ ÉPÉES Straßen İzmirs")).isEqualTo(words("ÿning οδος épée straßen i̇zmir"));
    }

    @Test
    void chineseIsSplitIntoPairsOfSigns() {
        assertThat(hashes("新华社 abc北京")).isEqualTo(words("新华 华社 abc 北京"));
    }

    @Test
    void onlyThePartBetweenTwoPlacesIsRead() {
        List<Integer> hashes = new ArrayList<>();
        new WordHasher(hashes::add).read("one two three", 4, 7);
        assertThat(hashes).isEqualTo(words("two"));
    }

    private static List<Integer> hashes(String text) {
        List<Integer> hashes = new ArrayList<>();
        new WordHasher(hashes::add).read(text, 0, text.length());
        return hashes;
    }

    private static List<Integer> words(String words) {
        return Arrays.stream(words.split(" ")).map(StoryVector::hash).toList();
    }
}
