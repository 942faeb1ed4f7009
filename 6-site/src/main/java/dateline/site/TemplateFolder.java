package dateline.site;

import gg.jte.CodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads the sources of templates from a folder. A template that is changed there is compiled again when it is
/// next rendered.
record TemplateFolder(Path folder) implements CodeResolver {

    @Override
    public @Nullable String resolve(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long getLastModified(String name) {
        try {
            return Files.getLastModifiedTime(folder.resolve(name)).toMillis();
        } catch (IOException e) {
            return 0; // the next rendering says that it is missing
        }
    }
}
