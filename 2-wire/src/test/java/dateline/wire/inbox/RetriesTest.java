package dateline.wire.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.wire.IntakeUnavailable;
import dateline.wire.LogLines;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private final Now clock = new Now();
    private final Retries retries = new Retries(clock);

    @Test
    void thePauseGrowsUpToAMinute() {
        Path file = Path.of("a");
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            retries.failed(file, "could not be moved", full(file));
            clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(retries.isDue(file)).as("%d s", seconds).isFalse();
            clock.pass(Duration.ofMillis(1));
            assertThat(retries.isDue(file)).as("%d s", seconds).isTrue();
        }
    }

    @Test
    void aFullDiskIsLoggedOnceWhenItBeginsAndOnceWhenItEnds() {
        try (LogLines log = new LogLines(Retries.class.getName())) {
            for (int i = 0; i < 50; i++) {
                Path file = Path.of("n" + i);
                retries.failed(file, "could not be moved", full(file));
                retries.failed(file, "could not be moved", full(file));
            }
            assertThat(log.containing("")).singleElement().asString().contains("n0", "No space left on device");
            for (int i = 0; i < 50; i++) {
                retries.succeeded(Path.of("n" + i));
            }
            assertThat(log.containing("works again")).hasSize(1);
            assertThat(log.containing("")).hasSize(2);
        }
    }

    /// An intake that refuses everything has already logged why.
    @Test
    void anUnavailableIntakeIsNotLoggedAgain() {
        try (LogLines log = new LogLines(Retries.class.getName())) {
            Path file = Path.of("a.json");
            IntakeUnavailable unavailable = new IntakeUnavailable("The disk is full.", Duration.ofSeconds(10));
            retries.failed(file, "could not be filed", new CompletionException(unavailable));
            assertThat(retries.isDue(file)).isFalse();
            retries.succeeded(file);
            assertThat(log.containing("")).isEmpty();
        }
    }

    private static FileSystemException full(Path file) {
        return new FileSystemException(file.toString(), null, "No space left on device");
    }
}
