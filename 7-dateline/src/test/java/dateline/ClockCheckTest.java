package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.DatedAhead;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void futureDatesAreReportedWithARemedy() {
        String line = ClockCheck.line(
                new DatedAhead(List.of("2m9x0c4tq", "7fqd31aze"), Instant.parse("2026-03-31T08:00:00Z")), NOW);
        assertThat(line)
                .contains(
                        "2026-03-31T08:00:00Z", "now it is 2026-03-01T08:00:00Z", "2 stories are dated later than now")
                .contains("dateline desk redate STORY --by WORDS", "2m9x0c4tq, 7fqd31aze")
                .doesNotContain("\n");
    }

    @Test
    void oneStoryAloneIsNamed() {
        assertThat(ClockCheck.line(new DatedAhead(List.of("2m9x0c4tq"), null), NOW))
                .startsWith("1 story is dated later than now")
                .endsWith("2m9x0c4tq");
    }
}
