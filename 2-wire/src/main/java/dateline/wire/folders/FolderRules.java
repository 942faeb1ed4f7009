package dateline.wire.folders;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which files of a server are taken, and what becomes of them there.
///
/// @param folders watched, each without those in it
/// @param names a pattern as shells have it: `*.{xml,jpg}`
/// @param readyEnding where the supplier puts a second file beside each that is whole: its ending, `.ok`; null where
///     not
/// @param moveTo the folder for files that were taken, where `after` is to move them
/// @param lookApart how far apart the two looks are between which a file that is taken stays the same
public record FolderRules(
        List<String> folders,
        String names,
        @Nullable String readyEnding,
        After after,
        @Nullable String moveTo,
        Duration lookApart) {
    private static final List<String> UNFINISHED =
            List.of(".part", ".tmp", ".filepart", ".partial", ".crdownload", ".uploading");

    /// What becomes of a file on the server once the journal has it.
    public enum After {
        LEAVE,
        DELETE,
        MOVE
    }

    public FolderRules {
        folders = List.copyOf(folders);
    }

    /// Whether a file, by its name, is to be taken once it is whole; those that somebody still writes say so.
    Predicate<String> wanted() {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + names);
        String companion = readyEnding == null ? null : readyEnding.toLowerCase(Locale.ROOT);
        return name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return !name.startsWith(".")
                    && (companion == null || !lower.endsWith(companion))
                    && UNFINISHED.stream().noneMatch(lower::endsWith)
                    && matcher.matches(Path.of(name));
        };
    }
}
