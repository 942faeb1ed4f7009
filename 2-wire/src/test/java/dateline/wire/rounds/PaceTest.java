package dateline.wire.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(Duration.ofSeconds(60), Duration.ofMinutes(10));

    @Test
    void theIntervalVariesByATenth() {
        assertThat(pace.next(0)).isEqualTo(Duration.ofSeconds(54));
        assertThat(pace.next(1)).isEqualTo(Duration.ofSeconds(66));
    }

    @Test
    void eachFailureDoublesTheIntervalUpToTheMaximum() {
        assertThat(pace.afterFailures(1, 1)).isEqualTo(Duration.ofMinutes(2));
        assertThat(pace.afterFailures(2, 1)).isEqualTo(Duration.ofMinutes(4));
        assertThat(pace.afterFailures(2, 0)).isEqualTo(Duration.ofMinutes(2));
        assertThat(pace.afterFailures(500, 1)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theIntervalThatASupplierAsksForIsKeptUpToADay() {
        assertThat(pace.afterBidden(Duration.ofMinutes(5), 0)).isEqualTo(Duration.ofMinutes(5));
        assertThat(pace.afterBidden(Duration.ZERO, 0)).isEqualTo(Duration.ofSeconds(60));
        assertThat(pace.afterBidden(Duration.ofDays(900), 0)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aFailureDoesNotShortenALongInterval() {
        assertThat(Pace.every(Duration.ofHours(3)).afterFailures(3, 1)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void theFirstVisitIsSoon() {
        assertThat(Pace.every(Duration.ofHours(3)).first(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.first(0)).isEqualTo(Duration.ZERO);
    }
}
