package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryDraftTest {
    private final StoryDraft draft = new StoryDraft();

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00:00+01:00, 2026-03-01T09:00:00Z",
        "2026-03-01T10:00:00, 2026-02-28T20:00:00Z",
        "2026-03-01, 2026-02-28T10:00:00Z",
        "20260301, 2026-02-28T10:00:00Z"
    })
    void aRightEndsAtTheEarliestTimeThatItsTextCanMean(String text, Instant end) {
        draft.expires(text);
        assertThat(draft.story().rights().expires()).isEqualTo(end);
        assertThat(draft.story().rights().embargo()).isNull();
    }

    @Test
    void ofSeveralEndsTheEarliestCounts() {
        draft.expires("2026-03-02T00:00:00Z");
        draft.expires("2026-03-01T00:00:00Z");
        draft.expires("2026-03-03T00:00:00Z");
        draft.expires(null);
        draft.expires(" ");
        assertThat(draft.story().rights().expires()).isEqualTo("2026-03-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2026-02-30T10:00:00Z", "01/02/2026"})
    void anEndThatCannotBeUnderstoodHolds(String text) {
        draft.embargo = new Embargo.Until(Instant.EPOCH);
        draft.expires(text);
        assertThat(draft.story().rights().embargo()).isEqualTo(new Embargo.Unclear("expires " + text));
    }
}
