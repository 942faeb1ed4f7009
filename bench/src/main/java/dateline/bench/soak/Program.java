package dateline.bench.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Runs Dateline as a separate process, which can be killed at any moment.
final class Program implements AutoCloseable {
    static final String TOKEN = "lantern-of-the-soak";
    private static final int ATTEMPTS = 100;
    private static final String READY = "Dateline is at ";

    private final Path data;
    private final Path log;
    private final List<String> flags;
    /// Read-locked while the program must not start: an import takes the data folder if no server holds it.
    private final ReentrantReadWriteLock starting = new ReentrantReadWriteLock();

    private @Nullable Process process;
    private volatile int port;
    private volatile int kills;

    /// @param data the data folder
    /// @param log the file for the program's standard error
    /// @param agent the jar of [ThrowingFollowers]
    /// @param brief whether the program never runs for long, so that a fast start matters more than a fast run
    Program(Path data, Path log, Path agent, boolean brief) {
        this.data = data;
        this.log = log;
        this.flags = new ArrayList<>(brief ? List.of("-XX:TieredStopAtLevel=1") : List.of());
        flags.add("-javaagent:" + agent);
    }

    int port() {
        return port;
    }

    int kills() {
        return kills;
    }

    void start() throws IOException, InterruptedException {
        starting.writeLock().lock();
        try {
            startNow();
        } finally {
            starting.writeLock().unlock();
        }
    }

    interface Meanwhile {
        void run() throws IOException, InterruptedException;
    }

    /// Kills the program, does something while no process has its data, and starts it again. Kills it first,
    /// because an import waits as long as a server runs that cannot take anything.
    void restart(Meanwhile meanwhile) throws IOException, InterruptedException {
        kill();
        starting.writeLock().lock();
        try {
            meanwhile.run();
            startNow();
        } finally {
            starting.writeLock().unlock();
        }
    }

    private void startNow() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Process started = launch();
            String line = started.inputReader(UTF_8).readLine();
            if (line != null && line.startsWith(READY)) {
                port = URI.create(line.substring(READY.length())).getPort();
                process = started;
                return;
            }
            started.waitFor();
            Thread.sleep(200);
        }
        throw new IOException("Dateline does not start; see " + log);
    }

    /// Kills the program, as a power cut would.
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
            kills++;
        }
    }

    /// Starts the program, and kills it before or while it catches up.
    void startAndKill(int afterMillis) throws IOException, InterruptedException {
        starting.writeLock().lock();
        try {
            Process started = launch();
            started.waitFor(afterMillis, TimeUnit.MILLISECONDS);
            started.destroyForcibly().waitFor();
            kills++;
        } finally {
            starting.writeLock().unlock();
        }
    }

    /// Limits the length of the files that the process writes, or removes the limit. Writes beyond the limit
    /// fail, as on a full disk. Needs `prlimit` (util-linux).
    ///
    /// @param bytes the limit; "unlimited" removes it
    void limitFiles(String bytes) throws IOException, InterruptedException {
        Process running = process;
        if (running != null && running.isAlive()) {
            new ProcessBuilder("prlimit", "--pid", String.valueOf(running.pid()), "--fsize=" + bytes + ":unlimited")
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    Path archive() {
        return data.resolve("archive.db");
    }

    /// Stops the program with SIGTERM.
    ///
    /// @return its exit code
    int stop() throws InterruptedException {
        Process running = process;
        if (running == null) {
            return 0;
        }
        running.destroy();
        return running.waitFor();
    }

    /// Runs another command to its end.
    Ran run(String... arguments) throws IOException, InterruptedException {
        Process other =
                command(settled(List.of(arguments))).redirectErrorStream(true).start();
        String printed = new String(other.getInputStream().readAllBytes(), UTF_8);
        return new Ran(other.waitFor(), printed);
    }

    record Ran(int exitCode, String printed) {}

    /// Runs an import; the program does not start meanwhile. Does not wait until a killed program is up again.
    Ran takeIn(String supplier, Path folder) throws IOException, InterruptedException {
        starting.readLock().lock();
        try {
            return run("import", "--supplier", supplier, folder.toString());
        } finally {
            starting.readLock().unlock();
        }
    }

    Path inbox() {
        return data.resolve("inbox");
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private Process launch() throws IOException {
        Files.createDirectories(data);
        return command(settled(List.of("serve", "--port", "0")))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /// Adds the data folder and the settings to a command; all commands must share them.
    private List<String> settled(List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--data", data.toString()));
        for (String supplier : Inventor.SUPPLIERS) {
            arguments.addAll(List.of("--set", "suppliers." + supplier + ".token=" + TOKEN));
            arguments.addAll(List.of("--set", "suppliers." + supplier + ".section=" + supplier));
        }
        return arguments;
    }

    private ProcessBuilder command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "dateline.Dateline"));
        command.addAll(1, flags);
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
