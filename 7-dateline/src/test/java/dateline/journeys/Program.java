package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Dateline;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/// Runs the program as a separate process on a data folder, and uses it from outside.
final class Program implements AutoCloseable {
    private static final String TOKEN = "secret-of-the-test";

    /// The commands that a server on the same folder carries out.
    private static final Set<String> ANSWERED = Set.of("desk", "quarantine", "reroute", "suppliers");

    private final int wanted;
    private final String memory;
    private final Path data;
    private final ProcessBuilder.Redirect log;
    private final List<String> settings;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Process process;
    private int port;

    Program(Path data, String... settings) throws IOException {
        this(0, data, settings);
    }

    /// @param wanted the port, also after a restart; 0 for any free port
    Program(int wanted, Path data, String... settings) throws IOException {
        this(wanted, "512m", ProcessBuilder.Redirect.INHERIT, data, settings);
    }

    private Program(int wanted, String memory, ProcessBuilder.Redirect log, Path data, String... settings)
            throws IOException {
        this.wanted = wanted;
        this.memory = memory;
        this.log = log;
        this.data = data;
        this.settings = new ArrayList<>(List.of("suppliers.test.token=" + TOKEN));
        this.settings.addAll(List.of(settings));
        this.process = start();
    }

    /// @param memory the heap size in the form of Java's `-Xmx`
    static Program withMemory(String memory, Path data, String... settings) throws IOException {
        return new Program(0, memory, ProcessBuilder.Redirect.INHERIT, data, settings);
    }

    /// @param log the file to which the program's log is appended
    static Program withLog(Path log, Path data, String... settings) throws IOException {
        return new Program(0, "768m", ProcessBuilder.Redirect.appendTo(log.toFile()), data, settings);
    }

    Path inbox() {
        return data.resolve("inbox");
    }

    /// Kills the process as a power cut would, and starts it again.
    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = start();
    }

    /// Limits the length of the files that the program writes. A file that is already longer cannot grow.
    /// Writes fail as on a full disk, and succeed again when the limit is removed.
    ///
    /// @param bytes the greatest length; "unlimited" removes the limit
    void limitFiles(String bytes) throws IOException, InterruptedException {
        Process prlimit = new ProcessBuilder(
                        "prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start();
        assertThat(prlimit.waitFor()).as("prlimit of util-linux").isZero();
    }

    /// Sends SIGHUP: the program reads its settings again and drops all pages. Waits until it has done so.
    /// The program must have a log file.
    void reload() throws Exception {
        long before = reloads();
        signal("1"); // SIGHUP; some versions of kill do not know its name under a Turkish locale
        await("the settings are read again", this::reloads, done -> done > before);
    }

    private void signal(String number) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + number, String.valueOf(process.pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).as("kill").isZero();
    }

    private long reloads() throws IOException {
        return Files.readAllLines(Objects.requireNonNull(log.file()).toPath()).stream()
                .filter(line -> line.contains("The settings were read again"))
                .count();
    }

    /// Stops the program with SIGTERM, and returns its exit code.
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
        client.close();
    }

    /// Runs another command to its end, and returns its exit code and output. What this server answers is asked from
    /// the process of the tests, all else from a new one: starting Java takes longer than most answers.
    Ran run(String... arguments) throws IOException, InterruptedException {
        boolean answered = process.isAlive() && ANSWERED.contains(arguments[0]);
        return answered ? ask(arguments) : runAlone(memory, arguments);
    }

    /// Runs a command in this process. Tests run one after another here, so nobody else prints meanwhile.
    private static Ran ask(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(printed, true, UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int exitCode = Dateline.commandLine().execute(arguments);
            return new Ran(exitCode, printed.toString(UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /// Runs a command to its end without starting a server first, and returns its exit code and output.
    ///
    /// @param memory the heap size in the form of Java's `-Xmx`
    static Ran runAlone(String memory, String... arguments) throws IOException, InterruptedException {
        Process other =
                command(memory, List.of(arguments)).redirectErrorStream(true).start();
        String printed = new String(other.getInputStream().readAllBytes(), UTF_8);
        return new Ran(other.waitFor(), printed);
    }

    record Ran(int exitCode, String printed) {}

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    int status(String path) {
        return get(path).statusCode();
    }

    String page(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    HttpResponse<String> push(String supplier, String token, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/wire/" + supplier))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    HttpResponse<String> push(String supplier, BodyPublisher body) {
        return send(HttpRequest.newBuilder(uri("/wire/" + supplier))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(body)
                .build());
    }

    /// Pushes copy and waits until it is read and visible.
    void take(String body) {
        take("test", TOKEN, body);
    }

    /// Pushes a supplier's copy and waits until it is read and visible.
    void take(String supplier, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(uri("/wire/" + supplier + "?wait=true"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(new JsonObject(response.body()).getJsonArray("refused")).isEqualTo(new JsonArray());
    }

    /// Lists the addresses of the stories in the content API, newest first.
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (String next = "/api/stories?limit=100"; next != null; ) {
            JsonObject listed = new JsonObject(page(next));
            listed.getJsonArray("items").forEach(item -> addresses.add(altId((JsonObject) item, "address")));
            next = listed.getString("next");
        }
        return addresses;
    }

    String onlyAddress() {
        List<String> addresses = addresses();
        assertThat(addresses).hasSize(1);
        return addresses.getFirst();
    }

    static String altId(JsonObject item, String role) {
        return item.getJsonArray("altIds").stream()
                .map(id -> (JsonObject) id)
                .filter(id -> id.getString("role").equals(role))
                .map(id -> id.getString("value"))
                .findFirst()
                .orElseThrow();
    }

    /// Asks until the answer is good enough, and returns it. Fails the test after a minute.
    static <T> T await(String what, Callable<T> ask, java.util.function.Predicate<T> enough) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            T answer = ask.call();
            if (enough.test(answer)) {
                return answer;
            }
            assertThat(System.nanoTime()).as(what + ", not: " + answer).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /// Puts a file into the inbox. Its modification time is an hour ago, so the program reads it at once.
    void drop(String name, byte[] bytes) throws IOException {
        Path hidden = inbox().resolve(".being-written");
        Files.createDirectories(inbox().resolve(name).getParent());
        Files.write(hidden, bytes);
        Files.setLastModifiedTime(hidden, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Files.move(hidden, inbox().resolve(name));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private Process start() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", String.valueOf(wanted)));
        settings.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        Process started = command(memory, arguments).redirectError(log).start();
        BufferedReader out = started.inputReader(UTF_8);
        String line = out.readLine();
        assertThat(line).matches("Dateline is at http://localhost:[0-9]+/");
        port = URI.create(line.substring("Dateline is at ".length())).getPort();
        return started;
    }

    private static ProcessBuilder command(String memory, List<String> arguments) {
        List<String> command = new ArrayList<>(command(memory));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /// Returns the command that starts the program, without the program's arguments.
    ///
    /// @param memory the heap size in the form of Java's `-Xmx`
    static List<String> command(String memory) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + memory,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true"));
        command.addAll(ClassPath.options());
        command.add("dateline.Dateline");
        return HangUp.received(command);
    }
}
