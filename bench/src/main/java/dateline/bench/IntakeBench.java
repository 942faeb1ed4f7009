package dateline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Section;
import dateline.database.Database;
import dateline.intake.Copydesk;
import dateline.journal.Journal;
import dateline.story.readers.Readers;
import dateline.wire.Dispatch;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Stories taken in durably, read and filed, beside the same bytes inserted in SQLite in batches of 500; and the time
/// from a single live item to its being visible.
public final class IntakeBench {
    private static final int STORIES = 20_000;
    private static final int LIVE = 500;
    private static final int IN_HAND = 2_000;
    private static final int BATCH = 500;
    private static final CompletableFuture<List<dateline.journal.Fault>> NO_FAULTS =
            CompletableFuture.completedFuture(List.of());

    private static final String[] WORDS = ("the harbour board met again on Tuesday and put off what it had before its"
                    + " members said that plan would take a year nobody should expect more ferries tide wall customs"
                    + " house archive port fire quay warehouse insurer parliament subsidy mayor islands tender bill"
                    + " summer vote company night boat fuel price passengers crews old new minister partner called"
                    + " mistake people pay for in May smaller debate hours government opposition of with by to from")
            .split(" ");

    private IntakeBench() {}

    public static void main(String[] arguments) throws Exception {
        for (int round = 1; round <= 3; round++) {
            Path folder = Files.createTempDirectory("dateline-bench-");
            double raw = raw(folder.resolve("raw.db"));
            double kept = kept(folder.resolve("kept.db"));
            double intake = intake(folder);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: raw inserts %.0f/s; kept and synced %.0f/s: %.2f of raw; kept, read and filed %.0f/s: %.2f of raw%n",
                    round,
                    raw,
                    kept,
                    kept / raw,
                    intake,
                    intake / raw);
            remove(folder);
        }
    }

    private static double raw(Path file) throws IOException {
        List<byte[]> items = items(0, STORIES);
        try (Database database = Database.open(file, "dateline/journal")) {
            long start = System.nanoTime();
            for (int from = 0; from < STORIES; from += BATCH) {
                List<byte[]> batch = items.subList(from, Math.min(from + BATCH, STORIES));
                int first = from;
                database.change(handle -> {
                    for (int i = 0; i < batch.size(); i++) {
                        handle.execute(
                                "insert into dispatch (supplier, name, via, arrived, sha256, size, bytes)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)",
                                "wire",
                                "item-" + (first + i),
                                "IMPORT",
                                0L,
                                ("" + (first + i)).getBytes(UTF_8),
                                batch.get(i).length,
                                batch.get(i));
                    }
                });
            }
            return STORIES / seconds(start);
        }
    }

    /// As fast as the journal can acknowledge.
    private static double kept(Path file) {
        InstantSource clock = InstantSource.system();
        List<byte[]> items = items(0, STORIES);
        try (Journal journal = Journal.open(file)) {
            long start = System.nanoTime();
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int i = 0; i < STORIES; i++) {
                all.add(journal.keep(dispatch(i, items.get(i), clock)));
            }
            all.forEach(CompletableFuture::join);
            return STORIES / seconds(start);
        }
    }

    private static double intake(Path folder) throws Exception {
        ArchiveSettings settings = new ArchiveSettings(
                ZoneOffset.UTC,
                List.of(new Section("news", "News", List.of())),
                Map.of(),
                Duration.ofHours(6),
                List.of());
        InstantSource clock = InstantSource.system();
        try (Journal journal = Journal.open(folder.resolve("journal.db"));
                Archive archive = Archive.open(folder.resolve("archive.db"), settings, clock, changes -> {});
                Copydesk desk = new Copydesk(journal, archive, new Readers(ZoneOffset.UTC), picture -> NO_FAULTS)
                        .start(number -> {})) {
            List<byte[]> items = items(0, STORIES);
            Semaphore places = new Semaphore(IN_HAND);
            long start = System.nanoTime();
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int i = 0; i < STORIES; i++) {
                places.acquire();
                all.add(desk.take(dispatch(i, items.get(i), clock))
                        .thenCompose(Receipt::outcome)
                        .whenComplete((outcome, failure) -> places.release()));
            }
            all.forEach(CompletableFuture::join);
            double rate = STORIES / seconds(start);
            live(desk, clock);
            return rate;
        }
    }

    private static void live(Copydesk desk, InstantSource clock) {
        List<byte[]> items = items(STORIES, LIVE);
        long[] nanos = new long[LIVE];
        for (int i = 0; i < LIVE; i++) {
            long start = System.nanoTime();
            desk.take(dispatch(STORIES + i, items.get(i), clock))
                    .join()
                    .outcome()
                    .join();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "one live item to visible: median %.1f ms, p99 %.1f ms%n",
                nanos[LIVE / 2] / 1e6,
                nanos[LIVE * 99 / 100] / 1e6);
    }

    private static Dispatch dispatch(int number, byte[] bytes, InstantSource clock) {
        return new Dispatch("wire", "item-" + number, Via.IMPORT, clock.instant(), bytes);
    }

    /// About 3.5 KB each, as agencies' stories are, each of other words: what is the same copy is looked for.
    private static List<byte[]> items(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> ("{\"uri\":\"urn:bench:" + i
                                + "\",\"type\":\"text\",\"version\":\"1\",\"language\":\"en\","
                                + "\"headlines\":[{\"role\":\"main\",\"value\":\"Harbour board decides, number " + i
                                + "\"}],\"bodies\":[{\"role\":\"main\",\"contenttype\":\"text/html\",\"value\":\""
                                + "<p>ALDHAVEN (TW) — Number " + i + ".</p>" + paragraphs(i) + "\"}]}")
                        .getBytes(UTF_8))
                .toList();
    }

    private static String paragraphs(int story) {
        Random words = new Random(story);
        return IntStream.range(0, 16)
                .mapToObj(paragraph -> IntStream.range(0, 28)
                        .mapToObj(word -> WORDS[words.nextInt(WORDS.length)])
                        .collect(Collectors.joining(" ", "<p>", ".</p>")))
                .collect(Collectors.joining());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
