package dateline.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.database.Database;
import dateline.metrics.Meters;
import dateline.wire.Dispatch;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import dateline.wire.silence.LastHeard;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class ArrivalsTest {
    @TempDir
    Path folder;

    private final Logger log = (Logger) LoggerFactory.getLogger(Arrivals.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
    }

    @Test
    void aPartlyRefusedDispatchIsOneLineOfTheLog() {
        take(new Outcome("ninjs 2.1", 2, 0, List.of("/1/uri: No.", "/2/uri: No.", "/3/uri: No.", "/4/uri: No.")));
        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEqualTo("harbour, dispatch 17 (a.json): refused 4, read 2 stories and 0 pictures."
                        + " /1/uri: No. | /2/uri: No. | /3/uri: No.");
    }

    @Test
    void completelyTakenDispatchesAreNotLogged() {
        take(new Outcome("ninjs 2.1", 2, 0, List.of()));
        assertThat(lines.list).isEmpty();
    }

    private void take(Outcome outcome) {
        try (Database database = Database.open(folder.resolve("wire.db"), "dateline/wire");
                Meters meters = new Meters()) {
            new Arrivals(
                            dispatch -> CompletableFuture.completedFuture(
                                    new Receipt(17, false, CompletableFuture.completedFuture(outcome))),
                            new LastHeard(database),
                            meters)
                    .take(new Dispatch("harbour", "a.json", Via.INBOX, Instant.EPOCH, new byte[0]))
                    .join();
        }
    }
}
