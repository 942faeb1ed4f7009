package dateline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Section;
import dateline.bench.copy.BenchFormat;
import dateline.bench.copy.BenchStory;
import dateline.database.Database;
import dateline.formats.readers.Readers;
import dateline.intake.DispatchReader;
import dateline.intake.IntakePipeline;
import dateline.intake.StorageHealth;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import dateline.wire.inbox.WatchedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Measures how many stories of each format are taken in durably, read and filed per second. Compares with
/// inserting the same bytes in SQLite in batches of 500. Also measures the time until a single live item is
/// visible, once handed over directly and once dropped into the inbox.
public final class IntakeBench {
    private static final int STORIES = 6_000;
    private static final int LIVE = 300;
    private static final int DROPPED = 100;
    private static final int IN_HAND = 2_000;
    private static final int BATCH = 500;
    /// Together with the three paragraphs of every story, this gives about 3.5 KB of text, as in
    /// agency stories.
    private static final int PARAGRAPHS_MORE = 13;

    private static final CompletableFuture<List<Fault>> NO_FAULTS = CompletableFuture.completedFuture(List.of());

    private final BenchFormat format;
    private final Path folder;
    private final InstantSource clock = InstantSource.system();
    /// Gets a permit for each change, or for several together, when readers can no longer see the state
    /// before it.
    private final Semaphore visible = new Semaphore(0);

    private final List<byte[]> items;

    private IntakeBench(BenchFormat format, Path folder, int stories) {
        this.format = format;
        this.folder = folder;
        this.items = IntStream.range(0, stories).mapToObj(this::item).toList();
    }

    /// @param arguments the formats; all formats if none is named
    public static void main(String[] arguments) throws Exception {
        List<BenchFormat> formats = arguments.length == 0
                ? List.of(BenchFormat.values())
                : Stream.of(arguments).map(BenchFormat::valueOf).toList();
        measured(formats.getFirst(), STORIES);
        System.out.printf(
                "%-18s %7s  %9s  %9s %5s  %9s %5s  %9s %7s  %9s %7s%n",
                "",
                "bytes",
                "raw/s",
                "kept/s",
                "of it",
                "filed/s",
                "of it",
                "live p50",
                "p99 ms",
                "drop p50",
                "p99 ms");
        for (BenchFormat format : formats) {
            System.out.println(measured(format, STORIES));
        }
    }

    private static String measured(BenchFormat format, int stories) throws Exception {
        Path folder = Files.createTempDirectory("dateline-bench-");
        try {
            return new IntakeBench(format, folder, stories + LIVE + DROPPED).measured(stories);
        } finally {
            remove(folder);
        }
    }

    private String measured(int stories) throws Exception {
        double raw = raw(stories);
        double kept = kept(stories);
        try (Journal journal = Journal.open(folder.resolve("journal.db"));
                Archive archive =
                        Archive.open(folder.resolve("archive.db"), settings(), clock, number -> Optional.empty());
                IntakePipeline pipeline = new IntakePipeline(
                        journal,
                        archive,
                        new DispatchReader(new Readers(ZoneOffset.UTC), DispatchReader.Parts.NONE),
                        new StorageHealth(folder),
                        picture -> NO_FAULTS)) {
            archive.follow("visible", changes -> visible.release(), change -> {});
            pipeline.start(number -> {});
            double filed = filed(pipeline, stories);
            long[] live = live(pipeline, stories);
            long[] dropped = dropped(pipeline, stories + LIVE);
            return String.format(
                    Locale.ROOT,
                    "%-18s %7d  %9.0f  %9.0f %5.2f  %9.0f %5.2f  %9.1f %7.1f  %9.1f %7.1f",
                    format,
                    items.getFirst().length,
                    raw,
                    kept,
                    kept / raw,
                    filed,
                    filed / raw,
                    millis(live, 50),
                    millis(live, 99),
                    millis(dropped, 50),
                    millis(dropped, 99));
        }
    }

    private double raw(int stories) throws IOException {
        try (Database database = Database.open(folder.resolve("raw.db"), "dateline/journal")) {
            long start = System.nanoTime();
            for (int from = 0; from < stories; from += BATCH) {
                int first = from;
                int end = Math.min(from + BATCH, stories);
                database.change(handle -> {
                    for (int i = first; i < end; i++) {
                        handle.execute(
                                "insert into dispatch (supplier, name, via, arrived, sha256, size, bytes)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)",
                                "wire",
                                "item-" + i,
                                "IMPORT",
                                0L,
                                ("" + i).getBytes(UTF_8),
                                items.get(i).length,
                                items.get(i));
                    }
                });
            }
            return stories / seconds(start);
        }
    }

    /// Measures how many dispatches per second the journal acknowledges.
    private double kept(int stories) {
        try (Journal journal = Journal.open(folder.resolve("kept.db"))) {
            long start = System.nanoTime();
            List<CompletableFuture<?>> all = new ArrayList<>();
            for (int i = 0; i < stories; i++) {
                all.add(journal.keep(dispatch(i)));
            }
            all.forEach(CompletableFuture::join);
            return stories / seconds(start);
        }
    }

    private double filed(IntakePipeline pipeline, int stories) throws InterruptedException {
        Semaphore places = new Semaphore(IN_HAND);
        long start = System.nanoTime();
        List<CompletableFuture<Outcome>> all = new ArrayList<>();
        for (int i = 0; i < stories; i++) {
            places.acquire();
            all.add(pipeline.take(dispatch(i))
                    .thenCompose(Receipt::outcome)
                    .whenComplete((outcome, failure) -> places.release()));
        }
        all.forEach(outcome -> mustBeFiled(outcome.join()));
        return stories / seconds(start);
    }

    private long[] live(IntakePipeline pipeline, int first) {
        long[] nanos = new long[LIVE];
        for (int i = 0; i < LIVE; i++) {
            long start = System.nanoTime();
            mustBeFiled(pipeline.take(dispatch(first + i)).join().outcome().join());
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /// Measures the inbox. Writes each file as any program does, without a sign that the file is complete.
    private long[] dropped(IntakePipeline pipeline, int first) throws IOException, InterruptedException {
        Path inbox = folder.resolve("inbox");
        long[] nanos = new long[DROPPED];
        try (WatchedFolder watched = new WatchedFolder(inbox, "wire", clock, pipeline, new Readers(ZoneOffset.UTC))) {
            for (int i = 0; i < DROPPED; i++) {
                visible.drainPermits();
                long start = System.nanoTime();
                Files.write(inbox.resolve("dropped-" + i), items.get(first + i));
                visible.acquire();
                nanos[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static double millis(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private void mustBeFiled(Outcome outcome) {
        if (outcome.stories() != 1) {
            throw new IllegalStateException("A story of " + format + " was not filed: " + outcome);
        }
    }

    private static ArchiveSettings settings() {
        return new ArchiveSettings(
                ZoneOffset.UTC,
                List.of(new Section("news", "News", List.of())),
                Map.of(),
                Duration.ofHours(6),
                List.of());
    }

    private Dispatch dispatch(int number) {
        return new Dispatch("wire", "item-" + number, Via.IMPORT, clock.instant(), items.get(number));
    }

    /// Invents an item. Each has different words, because Dateline looks for near-duplicates.
    private byte[] item(int number) {
        BenchStory story = BenchStory.first(
                        number, "wire", Instant.parse("2026-11-01T00:00:00Z").plusSeconds(60L * number))
                .longer(PARAGRAPHS_MORE);
        return format.write(List.of(in(story)), false).getBytes(UTF_8);
    }

    private BenchStory in(BenchStory story) {
        return Stream.of(story, story.numbered(0), story.bySlug(), story.withoutId())
                .filter(format::canSay)
                .findFirst()
                .orElseThrow();
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
