package dateline.bench.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Simulates a bad night: sends copy to the running program while the program is killed and stopped, its disk
/// fails, its followers throw and its rows are damaged. Then compares where every story is with where it must
/// be, replays the journal, and compares again.
public final class Soak implements AutoCloseable {
    private static final int DISPATCHES = 50_000;
    private static final int FAULTS = 60;
    /// Name and bytes of the last dispatch. It has no known format, so it files no story.
    private static final String LAST = "the-end-of-the-night";

    /// In a run of fewer dispatches, no process runs for long.
    private static final int BRIEF = 5_000;

    private static final int MOST_PRINTED = 40;
    private static final Duration MENDING = Duration.ofSeconds(5);
    private static final Duration AFTER = Duration.ofSeconds(3);

    private final Plan plan;
    private final Path work;
    private final @Nullable Disk disk;
    private final Program program;
    private final Door door;
    private final Ledger ledger = new Ledger();
    private final Watch watch;
    private final List<String> differences = new ArrayList<>();

    /// @param work an empty folder, for the newsroom's data and the program's log
    Soak(Plan plan, Path work) throws IOException {
        this(plan, work, null);
    }

    /// @param disk the disk for the newsroom's data except the inbox; null puts all of it in `work`
    private Soak(Plan plan, Path work, @Nullable Disk disk) throws IOException {
        this.plan = plan;
        this.work = work;
        this.disk = disk;
        this.program = new Program(
                disk == null ? work.resolve("data") : onDisk(work, disk.folder()),
                work.resolve("dateline.log"),
                ThrowingFollowers.jar(work),
                plan.sendings().size() < BRIEF);
        this.door = new Door(program);
        this.watch = new Watch(door, ledger, plan.sendings());
    }

    /// @param arguments the number of dispatches, the number of faults and the seed, in this order; all
    ///     are optional
    public static void main(String[] arguments) throws Exception {
        int dispatches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DISPATCHES;
        int faults = arguments.length > 1 ? Integer.parseInt(arguments[1]) : FAULTS;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime() % 1_000_000;
        Path work = Files.createTempDirectory("dateline-soak-");
        print("seed %d, %d dispatches, %d faults, in %s".formatted(seed, dispatches, faults, work));
        List<String> found =
                Disk.isPossible() ? onDisk(seed, dispatches, faults, work) : run(seed, dispatches, faults, work, null);
        found.stream().limit(MOST_PRINTED).forEach(Soak::print);
        print("seed %d: %d differences".formatted(seed, found.size()));
        if (found.isEmpty()) {
            remove(work);
        } else {
            print("The data, and what Dateline said, is left in " + work);
            System.exit(1);
        }
    }

    private static List<String> onDisk(long seed, int dispatches, int faults, Path work) throws Exception {
        try (Disk disk = Disk.make(work.resolve("disk"), Files.createDirectory(work.resolve("mounted")))) {
            return run(seed, dispatches, faults, work, disk);
        }
    }

    private static List<String> run(long seed, int dispatches, int faults, Path work, @Nullable Disk disk)
            throws Exception {
        try (Soak soak = new Soak(Plan.of(seed, dispatches, Instant.now()), work, disk)) {
            soak.night(faults);
            soak.morning();
            return soak.differences();
        }
    }

    /// Makes the data folder on the disk, but the inbox elsewhere: a supplier's disk does not fail when
    /// ours does.
    private static Path onDisk(Path work, Path disk) throws IOException {
        Path data = Files.createDirectory(disk.resolve("data"));
        Files.createSymbolicLink(data.resolve("inbox"), Files.createDirectory(work.resolve("inbox")));
        return data;
    }

    /// Sends everything. Waits until all of it is filed, and until the embargoes and licences that end during
    /// the run have ended.
    void night(int faults) throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        program.start();
        watch.start();
        Night night = new Night(plan, program, disk, door, work, ledger, watch);
        night.run(faults);
        print("faults: " + night.faults());
        awaitInbox();
        long filed = last();
        print("sent and filed: %d dispatches, %d entries of the journal, %d kills of the process, %.1f s"
                .formatted(ledger.count(), filed, program.kills(), (System.nanoTime() - start) / 1e9));
        Instant end = plan.begin().plusSeconds(plan.meanwhile()).plus(AFTER);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()));
        watch.catchUp();
        watch.close();
    }

    /// Inspects the site, replays the journal, and inspects it again.
    void morning() throws IOException, InterruptedException {
        mend();
        SiteCopy before = SiteCopy.of(door);
        inspect("after the night", plan.sendings(), before);
        quarantine();
        int code = program.stop();
        if (code != 0) {
            differences.add("Stopped by SIGTERM, Dateline ended with " + code);
        }
        Program.Ran replay = program.run("replay");
        if (!replay.printed().contains(entries() + " dispatches are filed anew")) {
            differences.add("The replay of " + entries() + " entries said: " + replay.printed());
        }
        program.start();
        SiteCopy after = SiteCopy.of(door);
        inspect("after the replay", plan.sendings(), after);
        quarantine();
        same(before, after);
    }

    /// Reads each story once, because the program finds and repairs damaged rows when it reads them. The
    /// inspection then reports what is still missing.
    private void mend() throws IOException, InterruptedException {
        for (String id : SiteCopy.of(door).changes().keySet()) {
            door.get("/api/stories/" + id);
        }
        Thread.sleep(MENDING);
    }

    List<String> differences() {
        return Stream.concat(ledger.differences().stream(), differences.stream())
                .toList();
    }

    /// Inspects the site as if other dispatches had been sent. The inspection must find differences.
    List<String> inspectAsIf(List<Sending> sent) throws IOException {
        return new SoakInspection(door, ledger, sent, watch, SiteCopy.of(door)).run();
    }

    @Override
    public void close() throws InterruptedException {
        watch.close();
        door.close();
        program.close();
    }

    private void inspect(String when, List<Sending> sent, SiteCopy site) throws IOException {
        long start = System.nanoTime();
        SoakInspection inspection = new SoakInspection(door, ledger, sent, watch, site);
        List<String> found = inspection.run();
        found.forEach(difference -> differences.add(when + ": " + difference));
        print("%s: %s; %d ids seen meanwhile; %d differences, %.1f s"
                .formatted(
                        when,
                        inspection.places().stream()
                                .collect(Collectors.groupingBy(
                                        place ->
                                                place.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                                        TreeMap::new,
                                        Collectors.counting())),
                        watch.seen().size(),
                        found.size(),
                        (System.nanoTime() - start) / 1e9));
    }

    /// Checks that the quarantine holds every dispatch that is cut or has a bad neighbour, and no intact one.
    private void quarantine() throws IOException, InterruptedException {
        Set<String> listed = program.run("quarantine", "list")
                .printed()
                .lines()
                .filter(line -> line.matches("\\d+  \\S+  \\S+  \\S+  \\d+ bytes"))
                .map(line -> line.split("  "))
                .map(parts -> parts[2] + ' ' + parts[3])
                .collect(Collectors.toSet());
        listed.remove("news " + LAST);
        for (Sending sending : plan.sendings()) {
            boolean is = listed.remove(sending.entry());
            boolean must = sending.damage().isCut() || sending.damage() == Damage.BAD_NEIGHBOUR;
            if (sending.damage() != Damage.FLIPPED && is != must && !isAgain(sending)) {
                differences.add("In the quarantine " + (must ? "must be" : "is") + ":\n" + sending.line());
            }
        }
        if (!listed.isEmpty()) {
            differences.add("In the quarantine is what was not sent: " + listed);
        }
    }

    /// Returns whether an earlier dispatch has the same journal entry.
    private boolean isAgain(Sending sending) {
        return plan.sendings().subList(0, sending.number()).stream()
                .anyMatch(earlier -> earlier.entry().equals(sending.entry()));
    }

    private void same(SiteCopy before, SiteCopy after) {
        Set<Item> old = new HashSet<>(before.items());
        after.items().stream()
                .filter(item -> !old.remove(item))
                .forEach(item -> differences.add("After the replay, and not before it: " + item));
        old.forEach(item -> differences.add("Before the replay, and not after it: " + item));
        if (!before.items().stream()
                .map(Item::id)
                .toList()
                .equals(after.items().stream().map(Item::id).toList())) {
            differences.add("After the replay the stories are in another order.");
        }
        if (!before.changes().equals(after.changes())) {
            differences.add("After the replay the changes say something else of some stories.");
        }
    }

    /// Returns how many entries the journal must have: one for each distinct dispatch, and the last one, which
    /// shows that all is filed.
    private long entries() {
        return 1 + plan.sendings().stream().map(Sending::entry).distinct().count();
    }

    /// Sends one more dispatch and waits until it is filed. Then everything before it is filed too.
    private long last() throws IOException {
        Door.Answer answer = door.push("news", LAST, LAST.getBytes(UTF_8), true);
        long number = answer.json().path("dispatch").asLong();
        if (number != entries()) {
            differences.add("The journal has " + number + " entries, and must have " + entries());
        }
        ledger.sharedNumbers().forEach(differences::add);
        return number;
    }

    private void awaitInbox() throws IOException, InterruptedException {
        while (true) {
            boolean empty = true;
            for (String supplier : Inventor.SUPPLIERS) {
                empty &= isEmpty(program.inbox().resolve(supplier));
            }
            if (empty) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
