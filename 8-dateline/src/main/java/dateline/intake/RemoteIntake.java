package dateline.intake;

import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// An intake that hands dispatches to the server that runs on the data folder.
public final class RemoteIntake implements Intake, AutoCloseable {
    private final RunFile.Server server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public RemoteIntake(RunFile.Server server) {
        this.server = server;
    }

    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        String name = URLEncoder.encode(dispatch.name(), StandardCharsets.UTF_8);
        URI uri = URI.create(
                "http://127.0.0.1:" + server.port() + "/wire/" + dispatch.supplier() + "?wait=true&name=" + name);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(dispatch.bytes()))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(RemoteIntake::receipt);
    }

    @Override
    public void close() {
        client.close();
    }

    private static Receipt receipt(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the server answered " + response.statusCode() + ": " + response.body());
        }
        JsonObject body = new JsonObject(response.body());
        List<String> refused =
                body.getJsonArray("refused").stream().map(String::valueOf).toList();
        Outcome outcome =
                new Outcome(body.getString("format"), body.getInteger("stories"), body.getInteger("pictures"), refused);
        return new Receipt(
                body.getLong("dispatch", 0L),
                body.getBoolean("alreadyHad", false),
                CompletableFuture.completedFuture(outcome));
    }
}
