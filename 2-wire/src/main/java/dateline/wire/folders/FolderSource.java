package dateline.wire.folders;

import dateline.envelope.FileEnd;
import dateline.envelope.FileEnds;
import dateline.envelope.Limits;
import dateline.wire.outward.Outward;
import dateline.wire.rounds.Source;
import dateline.wire.rounds.Visit;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches new files from a server's folders, oldest first: each file once, and only when it is complete.
///
/// A file is complete if two listings show the same size and time, all its bytes were received, and it has been
/// unchanged for as long as its [FileEnd] requires. With marker files, it is complete if its marker exists and
/// all its bytes were received. A file that changes later is fetched again, as a newer version.
public final class FolderSource implements Source {
    /// The most files in a folder; a folder that is tidied never reaches this.
    private static final int MOST_LISTED = 100_000;

    /// The cursor moves after this many files or bytes.
    private static final int BATCH = 100;

    private static final long BATCH_BYTES = 64L << 20;

    private static final Comparator<RemoteFile> ORDER =
            Comparator.comparing(RemoteFile::modified).thenComparing(RemoteFile::path);
    private static final Logger LOG = LoggerFactory.getLogger(FolderSource.class);

    /// What happened to a file on a visit.
    private enum Fate {
        TAKEN,
        /// It has not been unchanged for as long as its end requires.
        WAITS,
        /// It cannot be fetched now; the remark says why.
        LEFT
    }

    private final FolderServer.Door door;
    private final FolderRules rules;
    private final Predicate<String> wanted;
    private final FileEnds ends;
    private final UnchangedFiles unchanged;
    private volatile @Nullable String remark;

    FolderSource(FolderServer.Door door, FolderRules rules, FileEnds ends, InstantSource clock) {
        this.door = door;
        this.rules = rules;
        this.ends = ends;
        this.unchanged = new UnchangedFiles(clock);
        this.wanted = rules.wanted();
    }

    /// Returns a source for folders on a server, over the protocol of `access`.
    ///
    /// @param ends detects the end of a file for each format
    public static FolderSource of(
            Access access, FolderRules rules, Outward outward, FileEnds ends, InstantSource clock) {
        FolderServer.Door door = access.protocol() == Access.Protocol.SFTP
                ? () -> SftpServer.open(access, outward)
                : () -> FtpServer.open(access, outward);
        return new FolderSource(door, rules, ends, clock);
    }

    @Override
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    @Override
    public void visit(Visit visit) throws IOException, InterruptedException {
        SeenFiles seen = SeenFiles.read(visit.cursor());
        try (FolderServer server = door.open()) {
            Map<String, RemoteFile> listed = list(server);
            if (seen.retain(listed.values())) {
                visit.moveCursor(seen.text());
            }
            List<String> left = new ArrayList<>();
            tidy(
                    server,
                    listed.values().stream()
                            .filter(file -> wanted(file) && seen.has(file))
                            .toList(),
                    left);
            List<RemoteFile> fresh = listed.values().stream()
                    .filter(file -> wanted(file) && !seen.has(file) && fits(file, left))
                    .toList();
            List<RemoteFile> waiting = take(visit, server, seen, candidates(server, listed, fresh), left);
            takeAfterAWhile(visit, server, seen, waiting, left);
            remark(left.isEmpty() ? null : summary(left));
        }
    }

    /// Sets the remark, and logs it if it changed.
    private void remark(@Nullable String newRemark) {
        if (newRemark != null && !newRemark.equals(remark)) {
            LOG.warn("{}", newRemark);
        }
        remark = newRemark;
    }

    private boolean wanted(RemoteFile file) {
        return wanted.test(file.name());
    }

    private Map<String, RemoteFile> list(FolderServer server) throws IOException {
        Map<String, RemoteFile> files = new HashMap<>();
        for (String folder : rules.folders()) {
            server.list(folder, MOST_LISTED).forEach(file -> files.put(file.path(), file));
        }
        return files;
    }

    private static boolean fits(RemoteFile file, List<String> left) {
        if (file.size() <= Limits.FILE_BYTES) {
            return true;
        }
        left.add(file.path() + " is longer than " + (Limits.FILE_BYTES >> 20) + " MiB");
        return false;
    }

    /// Waits once for files that need at most 8 more seconds, and fetches them on this visit, because the next
    /// visit may be much later. Adds the others to the remark.
    private void takeAfterAWhile(
            Visit visit, FolderServer server, SeenFiles seen, List<RemoteFile> waiting, List<String> left)
            throws IOException, InterruptedException {
        Duration longest = waiting.stream()
                .map(unchanged::untilQuiet)
                .filter(each -> each.compareTo(FileEnd.UNMARKED.quiet()) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        List<RemoteFile> again = waiting;
        if (longest.isPositive()) {
            Thread.sleep(longest);
            Map<String, RemoteFile> listed = list(server);
            List<RemoteFile> same = waiting.stream()
                    .filter(file -> file.equals(listed.get(file.path()))
                            && unchanged.untilQuiet(file).isZero())
                    .toList();
            take(visit, server, seen, same, left);
            again = waiting.stream().filter(file -> !seen.has(file)).toList();
        }
        again.forEach(file -> left.add(waits(file)));
    }

    /// Returns the remark for a waiting file. It is the same on each visit, so that it is logged only once.
    private String waits(RemoteFile file) {
        return file.path() + (file.size() == 0 ? " is empty" : " is not finished")
                + " and is taken as it is once it has not changed for "
                + unchanged.asked(file).toSeconds() + " seconds";
    }

    /// Selects the new files that two listings show unchanged or, with marker files, those that have one.
    private List<RemoteFile> candidates(FolderServer server, Map<String, RemoteFile> listed, List<RemoteFile> fresh)
            throws IOException, InterruptedException {
        String ending = rules.readyEnding();
        if (ending != null) {
            return fresh.stream()
                    .filter(file -> listed.containsKey(file.path() + ending))
                    .toList();
        }
        boolean known = fresh.stream().allMatch(unchanged::isKnown);
        unchanged.note(fresh);
        if (known) {
            return fresh;
        }
        Thread.sleep(rules.lookApart());
        Map<String, RemoteFile> again = list(server);
        return fresh.stream()
                .filter(file -> file.equals(again.get(file.path())))
                .toList();
    }

    /// Fetches the candidates, oldest first.
    ///
    /// @return the files that must be unchanged for longer
    private List<RemoteFile> take(
            Visit visit, FolderServer server, SeenFiles seen, List<RemoteFile> candidates, List<String> left)
            throws IOException, InterruptedException {
        List<RemoteFile> inHand = new ArrayList<>();
        List<RemoteFile> waiting = new ArrayList<>();
        long bytes = 0;
        try {
            for (RemoteFile file : candidates.stream().sorted(ORDER).toList()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                switch (take(visit, server, file, left)) {
                    case TAKEN -> {
                        seen.add(file);
                        inHand.add(file);
                        bytes += Math.max(0, file.size());
                    }
                    case WAITS -> waiting.add(file);
                    case LEFT -> {}
                }
                if (inHand.size() >= BATCH || bytes >= BATCH_BYTES) {
                    settle(visit, server, seen, inHand, left);
                    bytes = 0;
                }
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (!inHand.isEmpty()) {
                visit.moveCursor(seen.text());
            }
            throw e;
        }
        settle(visit, server, seen, inHand, left);
        return waiting;
    }

    /// Fetches a file and passes it on. A file that must be unchanged for longer is not fetched again before
    /// that time.
    private Fate take(Visit visit, FolderServer server, RemoteFile file, List<String> left) throws IOException {
        if (unchanged.untilQuiet(file).isPositive()) {
            return Fate.WAITS;
        }
        try {
            byte[] bytes = server.read(file, Limits.FILE_BYTES);
            if (file.size() >= 0 && bytes.length != file.size()) {
                left.add(file.path() + " is not as long as the server says");
                return Fate.LEFT;
            }
            if (rules.readyEnding() == null && !unchanged.isQuiet(file, ends.ofFile(bytes))) {
                return Fate.WAITS;
            }
            visit.take(file.path().replaceFirst("^/+", ""), bytes);
            return Fate.TAKEN;
        } catch (FileUnreadable e) {
            left.add(file.path() + " cannot be read");
            return Fate.LEFT;
        }
    }

    /// Moves the cursor, then tidies the files away: only files that the cursor covers may be removed from
    /// the server.
    private void settle(Visit visit, FolderServer server, SeenFiles seen, List<RemoteFile> taken, List<String> left)
            throws IOException {
        if (!taken.isEmpty()) {
            visit.moveCursor(seen.text());
            tidy(server, taken, left);
            taken.clear();
        }
    }

    private void tidy(FolderServer server, List<RemoteFile> taken, List<String> left) throws IOException {
        for (RemoteFile file : rules.after() == FolderRules.After.LEAVE ? List.<RemoteFile>of() : taken) {
            try {
                tidy(server, file.path());
                if (rules.readyEnding() != null) {
                    tidy(server, file.path() + rules.readyEnding());
                }
            } catch (FileUnreadable e) {
                left.add(file.path() + " was taken and cannot be removed");
            }
        }
    }

    private void tidy(FolderServer server, String path) throws IOException {
        switch (rules.after()) {
            case LEAVE -> {}
            case DELETE -> server.delete(path);
            case MOVE -> server.move(path, Objects.requireNonNull(rules.moveTo()));
        }
    }

    private static String summary(List<String> left) {
        String first = "Left on the server: " + left.getFirst();
        return left.size() == 1 ? first + "." : first + ", and " + (left.size() - 1) + " more.";
    }
}
