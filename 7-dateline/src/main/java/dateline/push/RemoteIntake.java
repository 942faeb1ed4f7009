package dateline.push;

import dateline.http.ReservedNames;
import dateline.run.RunFile;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Hands dispatches to the server that runs on the data folder.
///
/// If the server cannot take a dispatch now (503), or has kept but not filed it (202), sends it again after a
/// pause. The server recognizes a dispatch that it already has. If the server has ended, fails with [ServerGone].
public final class RemoteIntake implements Intake, AutoCloseable {
    private static final int MOST_TRIES = 200;
    private static final int UNAUTHORIZED = 401;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RunFile.Server server;
    private final Duration longestPause;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public RemoteIntake(RunFile.Server server) {
        this(server, LONGEST_PAUSE);
    }

    /// @param longestPause the longest pause before a dispatch is sent again, whatever `Retry-After` says
    RemoteIntake(RunFile.Server server, Duration longestPause) {
        this.server = server;
        this.longestPause = longestPause;
    }

    @Override
    public CompletableFuture<Receipt> take(Dispatch dispatch) {
        String name = URLEncoder.encode(dispatch.name(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        server.uri("/" + ReservedNames.WIRE + "/" + dispatch.supplier() + "?wait=true&name=" + name))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(dispatch.bytes()))
                .build();
        return send(request, 1, false);
    }

    @Override
    public void close() {
        client.close();
    }

    /// @param kept whether an earlier answer said that the server has kept this as new
    private CompletableFuture<Receipt> send(HttpRequest request, int tries, boolean kept) {
        return client.sendAsync(request, BodyHandlers.ofString())
                .exceptionally(failure -> {
                    throw new ServerGone(failure);
                })
                .thenCompose(response -> switch (response.statusCode()) {
                    case PushAnswer.READ, PushAnswer.REFUSED ->
                        CompletableFuture.completedFuture(receipt(response, kept));
                    case PushAnswer.KEPT -> later(request, response, tries, kept || !alreadyHad(response));
                    case 503 -> later(request, response, tries, kept);
                    case UNAUTHORIZED -> throw new ServerGone("another server has the port, with another token");
                    default -> throw unexpected(response);
                });
    }

    private CompletableFuture<Receipt> later(
            HttpRequest request, HttpResponse<String> response, int tries, boolean kept) {
        if (tries == MOST_TRIES) {
            throw unexpected(response);
        }
        Duration asked = response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(A_MOMENT);
        long pause = Math.min(asked.toMillis(), longestPause.toMillis());
        return CompletableFuture.supplyAsync(
                        () -> request, CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS))
                .thenCompose(again -> send(again, tries + 1, kept));
    }

    private static Receipt receipt(HttpResponse<String> response, boolean kept) {
        PushAnswer.Body answer = PushAnswer.read(response.body());
        Outcome outcome = new Outcome(
                Objects.requireNonNullElse(answer.format(), "empty"),
                Objects.requireNonNullElse(answer.stories(), 0),
                Objects.requireNonNullElse(answer.pictures(), 0),
                Objects.requireNonNullElse(answer.refused(), List.of()));
        return new Receipt(
                Objects.requireNonNullElse(answer.dispatch(), 0L),
                Boolean.TRUE.equals(answer.alreadyHad()) && !kept,
                CompletableFuture.completedFuture(outcome));
    }

    private static boolean alreadyHad(HttpResponse<String> response) {
        return Boolean.TRUE.equals(PushAnswer.read(response.body()).alreadyHad());
    }

    private static IllegalStateException unexpected(HttpResponse<String> response) {
        return new IllegalStateException("the server answered " + response.statusCode() + ": " + response.body());
    }
}
