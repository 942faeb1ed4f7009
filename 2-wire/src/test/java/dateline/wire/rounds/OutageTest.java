package dateline.wire.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dateline.wire.Via;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutageTest {
    private static final String NAME = "harbour, POLL https://harbour.example/feed";
    private static final String REASON = "No host of this name is known. Look at the address.";

    private final Connection connection = new Connection(
            "harbour", Via.POLL, "https://harbour.example/feed", Pace.every(Duration.ofMinutes(5)), visit -> {});
    private final Outages outages = new Outages();
    private final Logger log = (Logger) LoggerFactory.getLogger(Outage.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00.123456Z");

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
    void anOutageIsLoggedAtItsStartOnceADayAndAtItsEnd() {
        for (int i = 0; i < 312; i++) {
            fail(i % 2 == 0 ? new UnknownHostException() : new VisitFailed("The host answered 503."));
            now = now.plus(Duration.ofMinutes(5));
        }
        outages.of(connection).succeeded(now);
        outages.of(connection).succeeded(now);
        assertThat(logged())
                .containsExactly(
                        NAME + " brought nothing: " + REASON,
                        NAME + " still fails: 289 tries since 2026-03-01T10:00:00Z. " + REASON,
                        NAME + " works again after 312 failed tries and 26 h");
    }

    @Test
    void aSecondOutageIsLoggedAgain() {
        fail(new UnknownHostException());
        now = now.plusSeconds(90);
        outages.of(connection).succeeded(now);
        fail(new UnknownHostException());
        assertThat(logged())
                .containsExactly(
                        NAME + " brought nothing: " + REASON,
                        NAME + " works again after 1 failed try and 90 s",
                        NAME + " brought nothing: " + REASON);
    }

    @Test
    void aProgramErrorIsLoggedWithItsStackOncePerOutage() {
        fail(new UnknownHostException());
        fail(new IllegalStateException("for the test"));
        fail(new IllegalStateException("for the test"));
        assertThat(lines.list)
                .filteredOn(line -> line.getThrowableProxy() != null)
                .hasSize(1);
    }

    @Test
    void anOutageOfAForgottenSupplierIsLoggedAgain() {
        fail(new UnknownHostException());
        outages.forget("quay"::equals);
        fail(new UnknownHostException());
        assertThat(logged()).hasSize(1);
        outages.forget("harbour"::equals);
        fail(new UnknownHostException());
        assertThat(logged()).hasSize(2);
    }

    private void fail(Throwable failure) {
        outages.of(connection).failed(failure, now);
    }

    private List<String> logged() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
