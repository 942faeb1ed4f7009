package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class StoryVectorTest {
    @Test
    void aWordOfTheHeadlineCountsTwiceMoreInTheLeadAndFourTimesMoreInTheBody() {
        StoryVector vector = of("Harbour closed", "The harbour is closed. The harbour master said so.");
        assertThat(vector.headline()[place(vector, "harbour")]).isEqualTo((byte) 1);
        assertThat(vector.lead()[place(vector, "harbour")]).isEqualTo((byte) 4);
        assertThat(vector.body()[place(vector, "harbour")]).isEqualTo((byte) 6);
    }

    @Test
    void theLeadIsTheFirst120WordsOfTheText() {
        StoryVector vector = of("Count", numbered(121));
        assertThat(vector.lead()[place(vector, "word120")]).isEqualTo((byte) 1);
        assertThat(vector.lead()[place(vector, "word121")]).isZero();
        assertThat(vector.body()[place(vector, "word121")]).isEqualTo((byte) 1);
    }

    @Test
    void relatedStoriesAreFoundByTheWordsOfTheLeadAndThoseThatAreRepeated() {
        StoryVector vector = of("Count", numbered(123) + " word122");
        CountedWords terms = new CountedWords(vector);
        Set<BytesRef> found = new HashSet<>();
        while (terms.incrementToken()) {
            found.add(BytesRef.deepCopyOf(
                    terms.getAttribute(BytesTermAttribute.class).getBytesRef()));
        }
        assertThat(found)
                .contains(term("count"), term("word120"), term("word122"))
                .doesNotContain(term("word121"), term("word123"));
    }

    private static BytesRef term(String word) {
        return CountedWords.term(StoryVector.hash(word));
    }

    @Test
    void ofAVeryLongStoryTheLeadAndTheMostFrequentWordsAreKept() {
        StoryVector vector = of("Count", numbered(5_000) + " word4999");
        assertThat(vector.words()).isSorted().hasSize(1_500);
        assertThat(vector.has(StoryVector.hash("word120"))).isTrue();
        assertThat(vector.has(StoryVector.hash("word4999"))).isTrue();
    }

    @Test
    void whatTheIndexKeepsIsReadAgain() {
        StoryVector vector = of("Harbour closed", numbered(700));
        StoryVector again = StoryVector.decoded(vector.encoded());
        assertThat(again.words()).isEqualTo(vector.words());
        assertThat(again.headline()).isEqualTo(vector.headline());
        assertThat(again.lead()).isEqualTo(vector.lead());
        assertThat(again.body()).isEqualTo(vector.body());
    }

    private static StoryVector of(String headline, String text) {
        return StoryVector.of(new StoryDocument("id", Instant.EPOCH, headline, text));
    }

    private static String numbered(int words) {
        return IntStream.rangeClosed(1, words).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    private static int place(StoryVector vector, String word) {
        int hash = StoryVector.hash(word);
        return IntStream.range(0, vector.words().length)
                .filter(i -> vector.words()[i] == hash)
                .findFirst()
                .orElseThrow();
    }
}
