package dateline.wire.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.envelope.FileEnd;
import dateline.wire.LogLines;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuietFilesTest {
    private static final Path FILE = Path.of("inbox", "a");

    private final Now clock = new Now();
    private final QuietFiles files = new QuietFiles(clock);

    @Test
    void aFileThatIsVisiblyCompleteIsTakenAtOnce() {
        look(10, Duration.ZERO);
        clock.pass(Duration.ofMillis(40));
        lookAgain(10, Duration.ofMillis(40));
        assertThat(files.isQuiet(FILE)).isFalse();
        clock.pass(Duration.ofMillis(20));
        lookAgain(10, Duration.ofMillis(60));
        assertThat(files.isQuiet(FILE)).isTrue();
        assertThat(files.isQuiet(FILE, FileEnd.SHOWN)).isTrue();
    }

    @Test
    void plainTextWaitsForAStalledTransferToContinue() {
        look(10, Duration.ZERO);
        clock.pass(Duration.ofSeconds(7));
        lookAgain(10, Duration.ofSeconds(7));
        assertThat(files.isQuiet(FILE, FileEnd.UNMARKED)).isFalse();
        assertThat(files.isQuiet(FILE)).as("its end is known now").isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(files.isQuiet(FILE)).isTrue();
    }

    @Test
    void anIncompleteFileWaitsForMinutes() {
        look(10, Duration.ZERO);
        clock.pass(Duration.ofSeconds(2));
        lookAgain(10, Duration.ofSeconds(2));
        try (LogLines log = new LogLines(QuietFiles.class.getName())) {
            assertThat(files.isQuiet(FILE, FileEnd.CUT)).isFalse();
            assertThat(files.isQuiet(FILE)).isFalse();
            assertThat(log.containing("")).isEmpty();
            clock.pass(Duration.ofSeconds(290));
            assertThat(files.isQuiet(FILE)).isFalse();
            assertThat(files.isQuiet(FILE)).isFalse();
            assertThat(log.containing("breaks off")).hasSize(1);
        }
        clock.pass(Duration.ofSeconds(10));
        assertThat(files.isQuiet(FILE)).isTrue();
    }

    @Test
    void theEndOfAGrowingFileIsReadAgain() {
        look(10, Duration.ZERO);
        clock.pass(Duration.ofSeconds(9));
        lookAgain(10, Duration.ofSeconds(9));
        assertThat(files.isQuiet(FILE, FileEnd.CUT)).isFalse();
        look(20, Duration.ZERO);
        clock.pass(Duration.ofMillis(80));
        lookAgain(20, Duration.ofMillis(80));
        assertThat(files.isQuiet(FILE)).isTrue();
    }

    @Test
    void anOldFileIsTakenAtTheSecondLook() {
        look(10, Duration.ofHours(1));
        assertThat(files.isQuiet(FILE)).isFalse();
        lookAgain(10, Duration.ofHours(1));
        assertThat(files.isQuiet(FILE, FileEnd.CUT)).isTrue();
    }

    @Test
    void theTimesOfAHostWithAWrongClockDoNotCountWhileItWrites() {
        look(10, Duration.ofHours(1));
        look(20, Duration.ofHours(1));
        lookAgain(20, Duration.ofHours(1));
        assertThat(files.isQuiet(FILE)).isFalse();
        clock.pass(Duration.ofSeconds(5));
        assertThat(files.isQuiet(FILE, FileEnd.UNMARKED)).isFalse();
        clock.pass(Duration.ofSeconds(3));
        assertThat(files.isQuiet(FILE, FileEnd.UNMARKED)).isTrue();
    }

    @Test
    void aModificationTimeInTheFutureDoesNotDelayAFile() {
        look(10, Duration.ofHours(-1));
        clock.pass(Duration.ofMillis(80));
        files.note(Map.of(
                FILE,
                new Look(
                        10,
                        FileTime.from(
                                clock.instant().minus(Duration.ofMillis(80)).plus(Duration.ofHours(1))))));
        assertThat(files.isQuiet(FILE)).isTrue();
    }

    private void lookAgain(long size, Duration age) {
        look(size, age);
    }

    private void look(long size, Duration age) {
        files.note(Map.of(FILE, new Look(size, FileTime.from(clock.instant().minus(age)))));
    }
}
