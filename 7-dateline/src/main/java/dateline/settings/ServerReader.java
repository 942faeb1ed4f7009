package dateline.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings that servers have in common: host, port, certificate files and key files.
final class ServerReader {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9a-fA-F:]+");
    private static final int HIGHEST_PORT = 65_535;

    private final Given given;

    ServerReader(Given given) {
        this.given = given;
    }

    String host(String at) {
        String host = needed(at + ".host", "There is no host.", "Name the server, without ftp:// and the like.");
        if (!host.isEmpty() && !HOST.matcher(host).matches()) {
            given.fault(at + ".host", "It is not the name of a host.", "Write it like ftp.example.org.");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    int port(String at, int otherwise) {
        long port = given.number(at + ".port", otherwise);
        if (port > HIGHEST_PORT) {
            given.fault(at + ".port", "There is no such port.", "Write one from 1 to " + HIGHEST_PORT + ".");
        }
        return (int) port;
    }

    String needed(String key, String what, String remedy) {
        String text = given.text(key, "");
        if (text.isEmpty()) {
            given.fault(key, what, remedy);
        }
        return text;
    }

    /// Returns the file that a key names; null if none is given.
    @Nullable
    Path file(String key) {
        String text = given.text(key, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            Path file = Path.of(text);
            if (!Files.isReadable(file)) {
                given.fault(key, "The file cannot be read.", "Name one that you may read.");
            }
            return file;
        } catch (InvalidPathException e) {
            given.fault(key, "It is not the name of a file.", "Name one that you may read.");
            return null;
        }
    }

    /// Returns the constant that a text names: `mark-read` is `MARK_READ`.
    <E extends Enum<E>> E oneOf(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
