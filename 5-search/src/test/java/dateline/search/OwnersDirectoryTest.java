package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersDirectoryTest {
    /// Nobody is told what searches find.
    private record Unheard() implements SearchIndex.Listener {}

    @TempDir
    Path folder;

    @Test
    void onlyTheOwnerMayReadTheIndex() throws IOException {
        try (Newsdesk desk = new Newsdesk(folder, new Unheard())) {
            desk.file("Ferry runs aground", "The ferry ran aground on a sandbank.");
            assertThat(openToOthers(folder.resolve("search")))
                    .as("while it is open")
                    .isEmpty();
        }
        assertThat(openToOthers(folder.resolve("search")))
                .as("once it is closed")
                .isEmpty();
    }

    private static List<Path> openToOthers(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> !permissions(each).endsWith("------")).toList();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
