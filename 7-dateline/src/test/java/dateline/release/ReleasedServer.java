package dateline.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs a server from a release on a free port. The server accepts copy from the supplier `harbour`.
final class ReleasedServer implements AutoCloseable {
    private static final String TOKEN = "secret-of-the-test";

    private final Process process;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param command the command without the port
    /// @param environment the whole environment, except the supplier's token
    ReleasedServer(List<String> command, Map<String, String> environment, Path log) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--port", "0"));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("DATELINE_SUPPLIERS_HARBOUR_TOKEN", TOKEN);
        process = builder.start();
        String line = process.inputReader(UTF_8).readLine();
        assertThat(line)
                .as(() -> words + System.lineSeparator() + read(log))
                .matches("Dateline is at http://localhost:[0-9]+/");
        address = URI.create(line.substring("Dateline is at ".length()).replace("//localhost", "//127.0.0.1"));
    }

    String frontPage() throws IOException, InterruptedException {
        var response = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /// Pushes copy, and waits until readers can see it.
    void push(Path file) throws IOException, InterruptedException {
        var response = client.send(
                HttpRequest.newBuilder(address.resolve("/wire/harbour?wait=true"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .POST(BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    /// Stops the server with SIGTERM, and returns its exit code.
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
        client.close();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
