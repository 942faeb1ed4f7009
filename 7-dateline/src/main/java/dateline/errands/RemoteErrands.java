package dateline.errands;

import dateline.run.RunFile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Sends errands to the server that runs on the data folder.
public final class RemoteErrands implements Errands {
    private final RunFile.Server server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public RemoteErrands(RunFile.Server server) {
        this.server = server;
    }

    @Override
    public JsonObject run(String name, JsonObject wish) throws BadErrand {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/desk/" + name))
                .header("Authorization", "Bearer " + server.token())
                .POST(BodyPublishers.ofString(wish.encode()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            JsonObject body = new JsonObject(response.body());
            if (response.statusCode() != 200) {
                throw new BadErrand(body.getString("detail"));
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
