package dateline.wire.rounds;

import dateline.wire.Intake;
import dateline.wire.Parcel;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Visits one source again and again on its own thread until it is closed. Continues whatever is thrown,
/// including an [Error].
final class Round implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

    private final Connection connection;
    private final Cursors cursors;
    private final InstantSource clock;
    private final Parcel parcel;
    private final Parcel strangers;
    private final Parcel parts;
    private final Outage outage;
    private volatile boolean closing;
    private volatile @Nullable Instant visited;
    private volatile @Nullable Instant dispatched;
    private volatile @Nullable Instant next;

    Round(Connection connection, Cursors cursors, Outage outage, InstantSource clock, Intake intake) {
        this.connection = connection;
        this.cursors = cursors;
        this.outage = outage;
        this.clock = clock;
        this.parcel = new Parcel(connection.supplier(), connection.via(), clock, intake);
        this.strangers = new Parcel(connection.supplier(), Via.STRANGER, clock, intake);
        this.parts = new Parcel(connection.supplier(), Via.PART, clock, intake);
    }

    /// Requests the end. The caller must interrupt the thread afterwards.
    void closing() {
        closing = true;
    }

    ConnectionStatus status() {
        return new ConnectionStatus(
                connection.supplier(),
                connection.via(),
                connection.name(),
                visited,
                dispatched,
                outage.failures(),
                outage.error(),
                next,
                connection.source().remark().orElse(null));
    }

    @Override
    public void run() {
        Duration pause = connection.pace().first(chance());
        while (!closing) {
            pause = visitAfter(pause);
        }
        LOG.debug("{} ends", connection);
    }

    /// @return the pause before the next visit
    private Duration visitAfter(Duration pause) {
        try {
            pause(pause);
            return visit();
        } catch (InterruptedException ended) {
            return Duration.ZERO; // closing; otherwise it is visited again at once
        } catch (Throwable failure) { // a failure while handling a failure; the next visit may succeed
            return AFTER_FAULT;
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        next = clock.instant().plus(pause);
        Thread.sleep(pause);
    }

    /// @return the pause before the next visit
    private Duration visit() {
        visited = clock.instant();
        Pace pace = connection.pace();
        try {
            connection.source().visit(new Here());
            outage.succeeded(clock.instant());
            return pace.next(chance());
        } catch (RetryLater later) {
            outage.failed(later, clock.instant());
            return pace.afterBidden(later.after(), chance());
        } catch (Throwable failure) { // an Error or a foreign interrupt too; the next visit may succeed
            if (!closing) {
                outage.failed(failure, clock.instant());
            }
            return pace.afterFailures(outage.failures(), chance());
        }
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    /// The visit that is passed to the source.
    private final class Here implements Visit {
        @Override
        public Optional<String> cursor() {
            return cursors.find(connection);
        }

        @Override
        public List<Receipt> take(String name, byte[] bytes, @Nullable String charset) {
            List<Receipt> receipts = parcel.hand(name, bytes, charset).stream()
                    .map(CompletableFuture::join)
                    .toList();
            if (!receipts.stream().allMatch(Receipt::alreadyHad)) {
                dispatched = clock.instant();
            }
            return receipts;
        }

        @Override
        public List<Receipt> takePart(String name, byte[] bytes, @Nullable String charset) {
            return List.of(parts.handClosed(name, bytes, charset).join());
        }

        @Override
        public List<Receipt> takeFromStranger(String name, byte[] bytes) {
            return List.of(strangers.handClosed(name, bytes, null).join());
        }

        @Override
        public void moveCursor(String cursor) {
            cursors.move(connection, cursor);
        }
    }
}
