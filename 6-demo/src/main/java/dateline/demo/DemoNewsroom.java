package dateline.demo;

import dateline.demo.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The entry point of the demo: invented agencies that deliver invented news to an inbox, some at once,
/// some later.
public final class DemoNewsroom {
    private final InstantSource clock;
    private final Library library = new Library();
    private final SavedPageWriter savedPages;

    /// @param zone the site's time zone, used for the times of a saved page
    public DemoNewsroom(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.savedPages = new SavedPageWriter(zone);
    }

    /// Returns settings that fit the demo's suppliers and subjects.
    public static String settings() {
        return Library.resource("demo.yaml");
    }

    /// Returns what happens to stories while the demo runs, in order.
    public List<ScheduledChange> schedule() {
        return ScheduledChange.of(library.stories);
    }

    /// Returns all files that the agencies deliver, in order. A story's pictures come before it.
    ///
    /// @param start the demo's hour zero; every time in the files is relative to it
    public List<DemoFile> drops(Instant start) {
        Set<String> sent = new LinkedHashSet<>();
        List<DemoFile> drops = new ArrayList<>();
        for (StorySource story : library.stories) {
            DemoStory telling = new DemoStory(
                    story, story.pictures().stream().map(library::picture).toList(), start);
            if (story.format() == DemoFormat.ZIP) {
                drops.add(drop(story, () -> StoryZip.write(telling)));
            } else {
                pictures(telling).stream()
                        .filter(drop -> sent.add(drop.fileName()))
                        .forEach(drops::add);
                drops.add(drop(story, () -> write(telling)));
            }
        }
        return drops.stream().sorted(Comparator.comparing(DemoFile::after)).toList();
    }

    /// Delivers each file at its time, always whole. Returns after the last file, or when its thread
    /// is interrupted.
    public void fill(Path inbox, Instant start) throws IOException {
        List<DemoFile> drops = drops(start);
        Path unfinished = Files.createDirectories(inbox.resolve(".demo"));
        try (ExecutorService desk = Executors.newFixedThreadPool(desks())) {
            deliverAtOnce(drops, inbox, unfinished, desk);
            for (DemoFile drop :
                    drops.stream().filter(d -> d.after().isPositive()).toList()) {
                Thread.sleep(remaining(start.plus(drop.after())));
                deliver(drop, inbox, unfinished);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Uses half of the processors: drawing needs a whole one, and the server is starting at the same time.
    private static int desks() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static void deliverAtOnce(List<DemoFile> drops, Path inbox, Path unfinished, ExecutorService desk)
            throws IOException, InterruptedException {
        List<Future<Path>> delivered = drops.stream()
                .filter(drop -> drop.after().isZero())
                .map(drop -> desk.submit(() -> deliver(drop, inbox, unfinished)))
                .toList();
        for (Future<Path> file : delivered) {
            try {
                file.get();
            } catch (ExecutionException e) {
                throw new IOException("The demo's files could not be written below " + inbox, e.getCause());
            }
        }
    }

    /// Writes a file outside the watched folders, then moves it into the inbox in one step.
    private static Path deliver(DemoFile drop, Path inbox, Path unfinished) throws IOException {
        Path target = inbox.resolve(drop.fileName());
        Files.createDirectories(target.getParent());
        Path whole = Files.write(
                unfinished.resolve(drop.fileName().replace('/', '-')),
                drop.bytes().get());
        return Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Duration remaining(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static DemoFile drop(StorySource story, java.util.function.Supplier<byte[]> bytes) {
        return new DemoFile(story.after(), story.agency().supplier() + "/" + story.fileName(), bytes);
    }

    private static List<DemoFile> pictures(DemoStory telling) {
        Agency agency = telling.story().agency();
        boolean asText = telling.story().format() == DemoFormat.SAVED_PAGE
                || telling.story().format() == DemoFormat.NINJS_1;
        return asText
                ? List.of()
                : telling.pictures().stream()
                        .map(picture -> new DemoFile(
                                telling.story().after(),
                                agency.supplier() + "/" + picture.href(),
                                () -> Studio.picture(picture.shot(agency, telling.start()))))
                        .toList();
    }

    private byte[] write(DemoStory telling) {
        return switch (telling.story().format()) {
            case NINJS_1 -> Ninjs1Writer.write(telling);
            case NINJS_2 -> DemoNinjs.TWO.write(telling);
            case NINJS_3 -> DemoNinjs.THREE.write(telling);
            case ZIP -> StoryZip.write(telling);
            case G2_XHTML, G2_NITF -> NewsMlWriter.write(telling);
            case SAVED_PAGE -> savedPages.write(telling);
        };
    }
}
