package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.intake.RunFile;
import dateline.settings.SettingsReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerFiguresTest {
    private static final List<String> SETTINGS = List.of("site.address=https://gull.example");

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"filing", "journal", "archive", "inbox", "visits", "silences", "hub"})
    void eachThreadThatIsNeededIsAFigure(String thread) throws Exception {
        try (RunFile run = RunFile.take(data).orElseThrow();
                Server server = server(run)) {
            assertThat(figures(server)).contains("dateline_threads_dead{thread=\"" + thread + "\"} 0");
        }
    }

    @Test
    void damagedRowsAreAFigureAndDoNotMakeTheServerUnready() throws Exception {
        try (RunFile run = RunFile.take(data).orElseThrow();
                Server server = server(run)) {
            assertThat(figures(server)).contains("dateline_archive_damaged_rows 0");
            assertThat(get(server, "/readyz", "").statusCode()).isEqualTo(200);
        }
    }

    private Server server(RunFile run) throws Exception {
        return new Server(data, SettingsReader.read("", SETTINGS, Map.of()), 0, run, InstantSource.system());
    }

    private String figures(Server server) throws Exception {
        return get(server, "/metrics", RunFile.server(data).orElseThrow().token())
                .body();
    }

    private static HttpResponse<String> get(Server server, String path, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
