package dateline.admin;

import dateline.http.HttpJson;
import dateline.http.Problem;
import dateline.http.ReservedNames;
import dateline.run.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.core.JacksonException;

/// Sends admin commands to the server that runs on the data folder.
public final class RemoteAdmin implements Admin, AutoCloseable {
    private static final int OK = 200;

    private final RunFile.Server server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public RemoteAdmin(RunFile.Server server) {
        this.server = server;
    }

    /// {@inheritDoc}
    ///
    /// @throws UncheckedIOException if the server does not answer
    @Override
    public <A> A run(AdminCommand<A> command) throws CommandRefused {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(server.uri("/" + ReservedNames.DESK + "/" + AdminJson.name(command)))
                        .header("Authorization", "Bearer " + server.token())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(AdminJson.write(command)))
                        .build());
        try {
            if (response.statusCode() != OK) {
                throw new CommandRefused(
                        HttpJson.read(response.body(), Problem.class).detail());
            }
            return HttpJson.read(response.body(), command.answer());
        } catch (JacksonException e) {
            throw new CommandRefused("The server on port " + server.uri("/").getPort() + " answered "
                    + response.statusCode() + " with a body that this version does not understand. Restart the server"
                    + " with this version.");
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
