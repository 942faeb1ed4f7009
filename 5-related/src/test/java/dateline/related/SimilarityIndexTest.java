package dateline.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimilarityIndexTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final SimilarityIndex index = new SimilarityIndex();

    @Test
    void theNearestSharesTheRareWords() {
        FeatureVector asked =
                put("asked", "Ferry runs aground", "The ferry Solveig ran aground off Port Ellen in fog.");
        put("near", "Inquiry opens", "An inquiry into why the ferry Solveig hit rocks near Port Ellen opened.");
        put("far", "Budget passes", "Parliament passed the budget after a long night of debate.");
        put("farther", "Fog closes airport", "Dense fog closed the airport for the morning.");
        assertThat(index.nearest(asked, Set.of(), 6)).startsWith("near").doesNotContain("asked", "far");
    }

    @Test
    void twoStoriesThatTellTheSameAreNeverBothShown() {
        FeatureVector asked =
                put("asked", "Glacier retreats", "The Norrvik glacier retreated by ninety metres, surveyors said.");
        put(
                "one",
                "Village moves uphill",
                "The village below the Norrvik glacier will move uphill, its council decided.");
        put(
                "two",
                "Village moves uphill",
                "The village below the Norrvik glacier will move uphill, the council decided.");
        put("same", "Glacier retreats again", "The Norrvik glacier retreated by ninety metres, surveyors said.");
        assertThat(index.nearest(asked, Set.of(), 6)).hasSize(1).doesNotContain("same");
    }

    @Test
    void storiesAlreadyOnThePageAreLeftOut() {
        FeatureVector asked =
                put("asked", "Derby ends level", "Harbour and Rovers drew the derby after a late penalty.");
        put("next", "Rovers sign keeper", "Rovers signed a keeper before the derby return.");
        put("other", "Derby policing", "Police praised fans after the derby of Harbour and Rovers.");
        assertThat(index.nearest(asked, Set.of("next"), 6)).containsExactly("other");
    }

    @Test
    void ofTwoEquallySimilarStoriesTheNearerInTimeIsFirst() {
        FeatureVector asked = put("asked", "Lock repaired", "Engineers repaired the Kanal lock gate.");
        put("old", "Lock gate fails", "Barges waited when the Kanal lock gate failed.", NOON.minusSeconds(60 * 86_400));
        put("new", "Barge traffic resumes", "Barges moved when the Kanal lock gate opened.", NOON.minusSeconds(86_400));
        assertThat(index.nearest(asked, Set.of(), 2)).containsExactly("new", "old");
    }

    @Test
    void aRemovedStoryIsNotRecommended() {
        FeatureVector asked = put("asked", "Lock repaired", "Engineers repaired the Kanal lock gate.");
        put("gone", "Lock gate fails", "Barges waited when the Kanal lock gate failed.");
        index.remove("gone");
        assertThat(index.nearest(asked, Set.of(), 2)).isEmpty();
    }

    @Test
    void wordsWithoutSpacesAreComparedToo() {
        FeatureVector asked = put("asked", "東京で地震", "東京で強い地震があった。");
        put("near", "地震の被害", "東京の地震で被害が出た。");
        put("far", "野球の結果", "横浜が試合に勝った。");
        assertThat(index.nearest(asked, Set.of(), 1)).containsExactly("near");
    }

    private FeatureVector put(String id, String headline, String text) {
        return put(id, headline, text, NOON);
    }

    private FeatureVector put(String id, String headline, String text, Instant published) {
        WordCounts title = new WordCounts();
        title.add(headline, 1);
        WordCounts all = new WordCounts();
        List.of(headline, text).forEach(part -> all.add(part, 1));
        FeatureVector story = new FeatureVector(
                id, "news", published, all.counts(), title.counts().keySet(), Set.of());
        index.put(story);
        return story;
    }
}
