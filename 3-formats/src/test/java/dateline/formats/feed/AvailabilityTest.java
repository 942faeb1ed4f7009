package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "available|2026-12-03T10:00:00+01:00|2026-12-03T09:00:00Z",
                "available|2026-12-03T10:00Z|2026-12-03T10:00:00Z",
                "available|Thu, 03 Dec 2026 10:00:00 GMT|2026-12-03T10:00:00Z",
                "available|2026-12-03|2026-12-03T12:00:00Z",
                "available|2026-12-03T10:00:00|2026-12-03T22:00:00Z",
                "available|2026|2026-01-01T12:00:00Z",
                "available|start=2026-12-03T10:00:00Z; end=2027-12-03T10:00:00Z; scheme=W3C-DTF;|2026-12-03T10:00:00Z",
                "valid|name=Fair; start=2026-12-03T10:00:00Z|2026-12-03T10:00:00Z",
                "valid|2026-12-03T10:00:00Z/2027-12-03T10:00:00Z|2026-12-03T10:00:00Z"
            })
    void anItemIsUnderAnEmbargoUntilItIsAvailable(String name, String value, Instant until) {
        assertThat(item(name, value).rights().embargo()).isEqualTo(new Embargo.Until(until));
    }

    @Test
    void aTimeThatCannotBeUnderstoodHoldsForAnEditor() {
        assertThat(item("available", "after the speech").rights().embargo())
                .isEqualTo(new Embargo.Unclear("available after the speech"));
        assertThat(item("valid", "start=Friday").rights().embargo()).isEqualTo(new Embargo.Unclear("available Friday"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "end=2026-12-03T10:00:00Z", "2026-12-03", "start=; end=2026-12-03T10:00:00Z"})
    void aValidityWithoutAStartHoldsNothing(String value) {
        assertThat(item("valid", value).rights().embargo()).isNull();
    }

    @Test
    void theEndOfAValidityEndsTheRightToShowIt() {
        Instant end = Instant.parse("2027-12-03T10:00:00Z");
        assertThat(item("valid", "start=2026-12-03T10:00:00Z; end=2027-12-03T10:00:00Z")
                        .rights()
                        .expires())
                .isEqualTo(end);
        assertThat(item("valid", "2026-12-03T10:00:00Z/..").rights().expires()).isNull();
    }

    @Test
    void anEntryOfAtomObeysThemToo() {
        Story story =
                Feeds.entry("<d:available xmlns:d='http://purl.org/dc/terms/'>2026-12-03T10:00:00Z</d:available>");
        assertThat(story.rights().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-12-03T10:00:00Z")));
    }

    private static Story item(String name, String value) {
        return Feeds.item(
                "<title>A</title><d:%1$s xmlns:d='http://purl.org/dc/terms/'>%2$s</d:%1$s>".formatted(name, value));
    }
}
