package dateline.wire.rounds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.database.Database;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {
    private static final Pace QUICK = new Pace(Duration.ofMillis(10), Duration.ofMillis(20));

    @TempDir
    Path folder;

    private final List<Dispatch> kept = new CopyOnWriteArrayList<>();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("wire.db"), "dateline/wire");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSourceGivesDispatchesOfItsSupplier() {
        try (Rounds rounds = rounds(source("harbour", visit -> visit.take("a.txt", "good".getBytes(UTF_8))))) {
            await(() -> !kept.isEmpty());
            assertThat(kept.getFirst())
                    .extracting(Dispatch::supplier, Dispatch::name, Dispatch::via)
                    .containsExactly("harbour", "a.txt", Via.POLL);
            await(() -> rounds.status().getFirst().dispatched() != null);
        }
    }

    @Test
    void takeReturnsOnlyAfterTheJournalHasStoredTheDispatch() throws Exception {
        CompletableFuture<Receipt> synced = new CompletableFuture<>();
        CountDownLatch handed = new CountDownLatch(1);
        Intake slow = dispatch -> {
            handed.countDown();
            return synced;
        };
        Source source = visit -> {
            visit.take("a.txt", new byte[] {1});
            visit.moveCursor("1");
        };
        Connection connection = source("harbour", source);
        try (Rounds rounds = new Rounds(
                        List.of(connection), new Cursors(database), new Outages(), InstantSource.system(), slow)
                .start()) {
            handed.await();
            Thread.sleep(50);
            assertThat(new Cursors(database).find(connection)).isEmpty();
            synced.complete(receipt(1));
            await(() -> new Cursors(database).find(connection).isPresent());
            assertThat(rounds.status().getFirst().failures()).isZero();
        }
    }

    @Test
    void theCursorSurvivesARestart() {
        try (Rounds rounds = rounds(source("harbour", visit -> visit.moveCursor("page 7")))) {
            await(() ->
                    new Cursors(database).find(source("harbour", none -> {})).isPresent());
            assertThat(rounds.status()).hasSize(1);
        }
        database.close();
        open();
        List<String> found = new CopyOnWriteArrayList<>();
        try (Rounds rounds =
                rounds(source("harbour", visit -> found.add(visit.cursor().orElse("none"))))) {
            await(() -> !found.isEmpty());
            assertThat(found.getFirst()).isEqualTo("page 7");
            assertThat(rounds.status()).hasSize(1);
        }
    }

    @Test
    void aSourceThatHangsOrFailsDoesNotDelayTheOthers() {
        AtomicInteger visits = new AtomicInteger();
        Source broken = visit -> {
            throw new UnknownHostException("library words");
        };
        Source careless = visit -> {
            throw new IllegalStateException("library words");
        };
        try (Rounds rounds = rounds(
                source("dead", visit -> Thread.sleep(Duration.ofDays(1))),
                source("broken", broken),
                source("careless", careless),
                source("alive", visit -> visits.incrementAndGet()))) {
            await(() -> visits.get() > 5
                    && rounds.status().get(1).failures() > 2
                    && rounds.status().get(2).failures() > 2);
            assertThat(rounds.status().get(1).error()).isEqualTo("No host of this name is known. Look at the address.");
            assertThat(rounds.status().get(2).error()).isEqualTo("It failed here; the log says why.");
            assertThat(rounds.status().get(3).failures()).isZero();
        }
    }

    @Test
    void aSourceThatWorksAgainIsVisitedAtTheUsualInterval() {
        AtomicInteger visits = new AtomicInteger();
        Source source = visit -> {
            if (visits.incrementAndGet() < 4) {
                throw new VisitFailed("The host answered 503.");
            }
        };
        try (Rounds rounds = rounds(source("harbour", source))) {
            await(() -> visits.get() > 6);
            assertThat(rounds.status().getFirst().failures()).isZero();
            assertThat(rounds.status().getFirst().error()).isEqualTo("The host answered 503.");
        }
    }

    @Test
    void aSupplierThatAsksForAPauseGetsIt() {
        AtomicInteger visits = new AtomicInteger();
        Source source = visit -> {
            visits.incrementAndGet();
            throw new RetryLater(Duration.ofHours(2));
        };
        InstantSource clock = InstantSource.system();
        try (Rounds rounds = rounds(source("harbour", source))) {
            await(() -> rounds.status().getFirst().failures() == 1);
            await(() -> rounds.status().getFirst().next() instanceof Instant next
                    && next.isAfter(clock.instant().plus(Duration.ofMinutes(119))));
            assertThat(visits).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exception", "error", "interrupt", "cursors", "an error that cannot be told"})
    void noExceptionOfAVisitEndsTheRounds(String kind) {
        AtomicInteger visits = new AtomicInteger();
        Source source = visit -> {
            if (visits.incrementAndGet() == 2) {
                fail(kind, visit);
            }
        };
        try (Rounds rounds = rounds(source("harbour", source))) {
            await(() -> visits.get() > 3 || kind.startsWith("an error that") && visits.get() == 2);
            assertThat(rounds.dead()).isEmpty();
        }
    }

    @Test
    void roundsThatHaveEndedAreReported() {
        Rounds rounds = rounds(source("harbour", visit -> {}));
        assertThat(rounds.dead()).isEmpty();
        rounds.close();
        assertThat(rounds.dead()).containsExactly("harbour, POLL https://harbour.example/feed");
    }

    private void fail(String kind, Visit visit) throws InterruptedException {
        switch (kind) {
            case "exception" -> throw new IllegalStateException("for the test");
            case "error" -> throw new StackOverflowError("for the test");
            case "interrupt" -> throw new InterruptedException("for the test");
            case "cursors" -> {
                database.change(handle -> handle.execute("alter table cursor rename to away"));
                try {
                    visit.moveCursor("1");
                } finally {
                    database.change(handle -> handle.execute("alter table away rename to cursor"));
                }
            }
            default ->
                throw new IllegalStateException("for the test") {
                    @Override
                    public synchronized Throwable getCause() {
                        throw new StackOverflowError("for the test");
                    }
                };
        }
    }

    @Test
    void closingEndsAVisitThatWaitsForASilentHost() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CountDownLatch there = new CountDownLatch(1);
            Source source = visit -> {
                try (Socket socket = new Socket(silent.getInetAddress(), silent.getLocalPort())) {
                    there.countDown();
                    socket.getInputStream().read();
                }
            };
            Rounds rounds = rounds(source("harbour", source));
            await(() -> there.getCount() == 0);
            long begun = System.nanoTime();
            rounds.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(rounds.status().getFirst().failures()).isZero();
        }
    }

    private Rounds rounds(Connection... connections) {
        return new Rounds(
                        Arrays.asList(connections),
                        new Cursors(database),
                        new Outages(),
                        InstantSource.system(),
                        this::keep)
                .start();
    }

    private CompletableFuture<Receipt> keep(Dispatch dispatch) {
        kept.add(dispatch);
        return CompletableFuture.completedFuture(receipt(kept.size()));
    }

    private static Receipt receipt(long number) {
        Outcome outcome = new Outcome("test", 1, 0, List.of());
        return new Receipt(number, false, CompletableFuture.completedFuture(outcome));
    }

    private static Connection source(String supplier, Source source) {
        return new Connection(supplier, Via.POLL, "https://" + supplier + ".example/feed", QUICK, source);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after 20 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
