package dateline.run;

import dateline.database.OwnerOnly;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Locks a data folder, so that one program at a time runs on it. A server also writes its address and
/// the token of this run, readable only by the same user. `dateline.token` holds the token alone, for
/// metrics scrapers.
public final class RunFile implements AutoCloseable {

    /// @param host the host by which a program on this machine reaches the server; IPv6 addresses are
    /// in brackets
    /// @param token the token for [Push]
    public record Server(String host, int port, String token) {
        /// @param path starts with a slash, and may have a query
        public URI uri(String path) {
            return URI.create("http://" + host + ':' + port + path);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(RunFile.class);

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private RunFile(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// Locks the folder; empty if another program holds it.
    public static Optional<RunFile> take(Path data) throws IOException {
        makeFolder(data);
        Path file = data.resolve("dateline.lock");
        OwnerOnly.makeFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunFile(data, channel, lock));
    }

    private static void makeFolder(Path data) throws IOException {
        try {
            OwnerOnly.makeFolder(data);
        } catch (NoSuchFileException e) {
            throw new NoDataFolder(data, e);
        }
    }

    public void serving(Server server) throws IOException {
        if (OwnerOnly.isOpenToOthers(folder)) {
            LOG.warn(
                    "Other users may list {}, but read none of the files that Dateline makes in it; chmod o-rwx",
                    folder);
        }
        write(token(folder), server.token());
        write(run(folder), server.host() + "\n" + server.port() + "\n" + server.token() + "\n");
    }

    private static void write(Path file, String text) throws IOException {
        Path making = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(making);
        OwnerOnly.makeNewFile(making);
        Files.writeString(making, text, StandardCharsets.UTF_8);
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Finds the server that runs on a folder; empty if none does.
    public static Optional<Server> server(Path data) throws IOException {
        if (!Files.exists(run(data))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(run(data), StandardCharsets.UTF_8);
        return lines.size() < 3
                ? Optional.empty()
                : Optional.of(new Server(lines.get(0), Integer.parseInt(lines.get(1)), lines.get(2)));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(run(folder));
        Files.deleteIfExists(token(folder));
        lock.release();
        channel.close();
    }

    private static Path token(Path data) {
        return data.resolve("dateline.token");
    }

    private static Path run(Path data) {
        return data.resolve("dateline.run");
    }
}
