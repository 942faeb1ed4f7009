package dateline.wire.folders;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Rules for which files of a server are fetched, and what is done with them on the server afterwards.
///
/// @param folders the folders to watch, without their subfolders
/// @param names a glob pattern: `*.{xml,jpg}`
/// @param readyEnding the suffix of the marker file that the supplier puts beside each complete file, such as
///     `.ok`; null if there are no marker files
/// @param moveTo the folder for fetched files, if `after` is [After#MOVE]
/// @param lookApart the time between two listings; a file must be the same in both before it is fetched
public record FolderRules(
        List<String> folders,
        String names,
        @Nullable String readyEnding,
        After after,
        @Nullable String moveTo,
        Duration lookApart) {
    private static final List<String> UNFINISHED =
            List.of(".part", ".tmp", ".filepart", ".partial", ".crdownload", ".uploading");

    /// What is done with a file on the server after the journal has stored it.
    public enum After {
        LEAVE,
        DELETE,
        MOVE
    }

    public FolderRules {
        folders = List.copyOf(folders);
    }

    /// Returns a test of file names: whether a file of that name is to be fetched. It excludes marker files,
    /// hidden files and the suffixes of unfinished uploads.
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
