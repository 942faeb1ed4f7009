package dateline.wire.rounds;

import dateline.wire.Intake;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Visits all sources, each on its own virtual thread, so that a dead, slow or broken source does not
/// block others.
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Round> rounds = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /// @param outages the outages of earlier rounds; their counts continue
    public Rounds(List<Connection> connections, Cursors cursors, Outages outages, InstantSource clock, Intake intake) {
        for (Connection connection : connections) {
            Round round = new Round(connection, cursors, outages.of(connection), clock, intake);
            rounds.add(round);
            threads.add(Thread.ofVirtual().name(connection.toString()).unstarted(round));
        }
    }

    public Rounds start() {
        threads.forEach(Thread::start);
        return this;
    }

    /// Returns the state of each connection, in the order given to the constructor.
    public List<ConnectionStatus> status() {
        return rounds.stream().map(Round::status).toList();
    }

    /// Lists the connections whose thread has ended, so that they are no longer visited; all of them
    /// after [#close].
    public List<String> dead() {
        return threads.stream()
                .filter(thread -> thread.getState() == Thread.State.TERMINATED)
                .map(Thread::getName)
                .toList();
    }

    /// Interrupts all visits and waits up to ten seconds for their threads. Dispatches that were taken
    /// stay taken.
    @Override
    public void close() {
        rounds.forEach(Round::closing);
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    LOG.warn("{} does not end; it is left behind", thread.getName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
