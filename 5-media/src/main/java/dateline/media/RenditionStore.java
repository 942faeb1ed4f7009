package dateline.media;

import dateline.database.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Stores verdicts and renditions as files: `ab/abcdef…/400.webp`, and `verdict.json` once all others
/// are there.
final class RenditionStore {
    private static final Logger log = LoggerFactory.getLogger(RenditionStore.class);

    private final Path folder;

    RenditionStore(Path folder) {
        this.folder = folder;
        OwnerOnly.closeFolder(folder);
    }

    /// Finds the verdict of the present recipe; empty if there is none, or it cannot be read.
    Optional<Verdict> find(String sha256) {
        Path file = file(sha256, "verdict.json");
        try {
            return VerdictFile.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            log.warn("{} cannot be read; the picture is prepared again", file, e);
            return Optional.empty();
        }
    }

    /// Stores a verdict. Call it last: the verdict makes the renditions valid.
    void keep(String sha256, Verdict verdict) throws IOException {
        write(file(sha256, "verdict.json"), VerdictFile.write(verdict));
    }

    void keep(String sha256, int width, RenditionFormat format, byte[] rendition) throws IOException {
        write(rendition(sha256, width, format), rendition);
    }

    /// Deletes the verdict, so that the renditions are no longer valid.
    void forget(String sha256) {
        try {
            Files.deleteIfExists(file(sha256, "verdict.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path rendition(String sha256, int width, RenditionFormat format) {
        return file(sha256, width + "." + format.extension());
    }

    private Path file(String sha256, String name) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256).resolve(name);
    }

    /// Writes a file whole or not at all, even if the power fails.
    private void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        OwnerOnly.makeFolder(folder);
        OwnerOnly.makeFolder(folder.resolve(folder.relativize(file).getName(0)));
        OwnerOnly.makeFolder(Objects.requireNonNull(file.getParent()));
        OwnerOnly.makeFile(part);
        Files.write(
                part, bytes, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
