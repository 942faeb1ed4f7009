package dateline.settings;

import dateline.wire.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads a secret: the value of its key, or the content of the file that `KEY-file` names.
final class SecretReader {
    private final Given given;

    SecretReader(Given given) {
        this.given = given;
    }

    @Nullable
    Secret read(String key) {
        String value = given.text(key, "");
        String file = given.text(key + "-file", "");
        if (!value.isEmpty() && !file.isEmpty()) {
            given.fault(key + "-file", "It is given in a file and beside it.", "Leave one out.");
        }
        String text = file.isEmpty() ? value : content(key + "-file", file);
        return text.isEmpty() ? null : new Secret(text);
    }

    private String content(String key, String file) {
        try {
            String content = Files.readString(Path.of(file)).strip();
            if (content.isEmpty()) {
                given.fault(key, "The file is empty.", "Put the secret into it.");
            }
            return content;
        } catch (IOException | InvalidPathException e) {
            given.fault(key, "The file cannot be read.", "Name a file that holds the secret and that you may read.");
            return "";
        }
    }
}
