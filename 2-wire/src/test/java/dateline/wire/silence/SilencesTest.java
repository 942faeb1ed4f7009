package dateline.wire.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.database.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilencesTest {
    private static final Map<String, Duration> SIX_HOURS = Map.of("harbour", Duration.ofHours(6));

    @TempDir
    Path folder;

    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private Database database;
    private LastHeard heard;
    private Silences silences;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("wire.db"), "dateline/wire");
        heard = new LastHeard(database);
        silences = new Silences(SIX_HOURS, heard, new HashSet<>(), () -> now);
    }

    @AfterEach
    void close() {
        silences.close();
        database.close();
    }

    @Test
    void aSupplierIsSilentAfterItsLimitUntilItSends() {
        heard.heard("harbour", now);
        Instant last = now;
        now = last.plus(Duration.ofHours(6)).minusMillis(1);
        assertThat(silences.silentSince("harbour")).isEmpty();
        now = last.plus(Duration.ofHours(6));
        assertThat(silences.silentSince("harbour")).contains(last);
        heard.heard("harbour", now);
        assertThat(silences.silentSince("harbour")).isEmpty();
    }

    @Test
    void aSupplierThatHasNeverSentIsSilentToo() {
        Instant begun = now;
        now = now.plus(Duration.ofHours(7));
        assertThat(silences.silentSince("harbour")).contains(begun);
        assertThat(silences.silentSince("tidewater")).isEmpty();
    }

    @Test
    void aRestartDoesNotRestartTheWait() {
        Instant last = now;
        heard.heard("harbour", last);
        silences.look();
        now = now.plus(Duration.ofHours(7));
        LastHeard again = new LastHeard(database);
        assertThat(again.last("harbour")).contains(last);
        try (Silences later = new Silences(SIX_HOURS, again, new HashSet<>(), () -> now)) {
            assertThat(later.silentSince("harbour")).contains(last);
        }
    }

    @Test
    void aDatabaseThatCannotBeWrittenDoesNotEndTheChecks() throws Exception {
        database.change(handle -> handle.execute("alter table heard rename to away"));
        silences.start();
        Thread.sleep(500);
        assertThat(silences.isDead()).isFalse();
        database.change(handle -> handle.execute("alter table away rename to heard"));
        silences.close();
        assertThat(silences.isDead()).isTrue();
        assertThat(new LastHeard(database).suppliers()).containsExactly("harbour");
    }

    @Test
    void theWaitForASupplierThatHasNeverSentSurvivesARestart() {
        Instant begun = now;
        silences.look();
        now = now.plus(Duration.ofHours(7));
        LastHeard again = new LastHeard(database);
        assertThat(again.last("harbour")).isEmpty();
        try (Silences later = new Silences(SIX_HOURS, again, new HashSet<>(), () -> now)) {
            assertThat(later.silentSince("harbour")).contains(begun);
        }
    }
}
