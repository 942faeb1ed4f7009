package dateline.wire.inbox;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lists the regular files below the inbox. Skips names that begin with a dot or end in `.part`, `.tmp` or
/// `.filepart`: these files are still being written. Never opens links, pipes, sockets and devices. Logs each
/// of them once; does the same for folders that cannot be read or are too deep.
final class Listing {
    private static final Logger LOG = LoggerFactory.getLogger(Listing.class);
    private static final int DEEPEST = 12;

    private final Path inbox;
    private final Set<String> ours;
    /// The paths that were logged and still exist.
    private final Set<Path> logged = new HashSet<>();

    /// @param ours the folders in the inbox that hold taken files; they are skipped
    Listing(Path inbox, Set<String> ours) {
        this.inbox = inbox;
        this.ours = Set.copyOf(ours);
    }

    Map<Path, Look> list() throws IOException {
        Walk walk = new Walk();
        Files.walkFileTree(inbox, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
        logged.retainAll(walk.odd);
        return walk.files;
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Map<Path, Look> files = new HashMap<>();
        private final Set<Path> odd = new HashSet<>();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean own = inbox.equals(folder.getParent()) && ours.contains(name(folder));
            boolean hidden = !folder.equals(inbox) && name(folder).startsWith(".");
            return own || hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isBeingWritten(name(file))) {
                return FileVisitResult.CONTINUE;
            }
            String reason = oddity(attributes);
            if (reason == null) {
                files.put(file, Look.of(attributes));
            } else {
                logOnce(file, reason);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            return failed(file, e);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            return e == null ? FileVisitResult.CONTINUE : failed(folder, e);
        }

        /// Skips the file; does not log it if it was removed while the folder was listed. Throws if the inbox
        /// itself cannot be read.
        private FileVisitResult failed(Path file, IOException e) throws IOException {
            if (file.equals(inbox)) {
                throw e;
            }
            if (!(e instanceof NoSuchFileException)) {
                logOnce(file, "cannot be read (" + e.getClass().getSimpleName() + "). Let Dateline's user read it.");
            }
            return FileVisitResult.CONTINUE;
        }

        private void logOnce(Path file, String reason) {
            odd.add(file);
            if (logged.add(file)) {
                LOG.warn("{} {}", file, reason);
            }
        }
    }

    private static @Nullable String oddity(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return "is a symbolic link, which is not followed. Put the file itself into the inbox.";
        }
        if (attributes.isOther()) {
            return "is a pipe, a socket or a device, which is not opened. Write a file into the inbox instead.";
        }
        if (attributes.isDirectory()) {
            return "lies more than " + DEEPEST + " folders deep; nothing in it is taken. Move it further up.";
        }
        return null;
    }

    private static boolean isBeingWritten(String name) {
        return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp") || name.endsWith(".filepart");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
