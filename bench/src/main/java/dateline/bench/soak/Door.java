package dateline.bench.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Talks to the program over HTTP, as suppliers and readers do.
final class Door implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Program program;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Door(Program program) {
        this.program = program;
    }

    /// @param location the `Location` header; empty if there is no such header
    record Answer(int status, String body, String location) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /// Returns the JSON at a path; any status other than 200 is an error.
    JsonNode json(String path) throws IOException {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new IOException(path + " is answered with " + answer.status() + ": " + answer.body());
        }
        return answer.json();
    }

    Answer push(String supplier, String name, byte[] bytes, boolean waits) throws IOException {
        return send(HttpRequest.newBuilder(uri("/wire/" + supplier + "?name=" + name + (waits ? "&wait=true" : "")))
                .header("Authorization", "Bearer " + Program.TOKEN)
                .POST(BodyPublishers.ofByteArray(bytes))
                .build());
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + program.port() + path);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
