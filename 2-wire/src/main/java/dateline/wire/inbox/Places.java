package dateline.wire.inbox;

import dateline.database.OwnerOnly;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/// Moves taken files to `done/`, or to `refused/` with a `.reason.txt` beside each.
final class Places {
    static final Set<String> FOLDERS = Set.of("done", "refused");
    private static final String REASON = ".reason.txt";

    private final Path inbox;

    Places(Path inbox) throws IOException {
        this.inbox = inbox;
        for (String folder : FOLDERS) {
            OwnerOnly.makeFolder(inbox.resolve(folder));
            OwnerOnly.closeFolderToOthers(inbox.resolve(folder));
        }
    }

    /// Moves a file to its folder, unless it is already there.
    ///
    /// @param reasons why it was refused; empty if it was not refused
    /// @return the file with its new path
    InboxFile settle(InboxFile drop, List<String> reasons) throws IOException {
        Path folder = inbox.resolve(reasons.isEmpty() ? "done" : "refused");
        Path target = drop.file().startsWith(folder) ? drop.file() : free(folder.resolve(drop.below()));
        Files.createDirectories(target.getParent());
        if (!reasons.isEmpty()) {
            Files.writeString(reason(target), String.join("\n", reasons) + "\n");
        }
        if (!target.equals(drop.file())) {
            move(drop.file(), target);
            Files.deleteIfExists(reason(drop.file()));
        }
        return drop.movedTo(target);
    }

    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file, target);
        }
    }

    /// Returns a path that does not exist: `a.json`, `a.json.2`, `a.json.3` …
    private static Path free(Path wanted) {
        Path target = wanted;
        for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
            target = wanted.resolveSibling(wanted.getFileName() + "." + i);
        }
        return target;
    }

    private static Path reason(Path file) {
        return file.resolveSibling(file.getFileName() + REASON);
    }
}
