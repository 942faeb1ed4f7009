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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /// The conventions of https://prometheus.io/docs/practices/naming.
    @Test
    void theFiguresFollowThePrometheusConventions() throws Exception {
        try (RunFile run = RunFile.take(data).orElseThrow();
                Server server = server(run)) {
            get(server, "/", "");
            List<String> lines = figuresWith(server, "kind=\"page\",status=\"2xx\",le=\"+Inf\"} 1");
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("# TYPE "))
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        String[] words = line.split(" ");
                        assertThat(words[2]).matches("[a-z][a-z0-9_]*");
                        assertThat(words[2].endsWith("_total")).as(line).isEqualTo(words[3].equals("counter"));
                        assertThat(words[2]).doesNotMatch(".*_(ns|nanos|us|ms|millis|minutes|kib|mib|kilobytes)(_.*)?");
                        assertThat(lines).anyMatch(help -> help.matches("# HELP " + words[2] + " .+"));
                    });
            assertThat(lines)
                    .contains(
                            "# TYPE process_cpu_seconds_total counter",
                            "dateline_held_stories 0.0",
                            "dateline_quarantined_dispatches 0.0",
                            "dateline_filing_behind 0.0",
                            "dateline_storage_failures_total 0.0",
                            "dateline_follower_failures_total{follower=\"pages\"} 0.0",
                            "dateline_follower_lag_seconds{follower=\"recommendations\"} 0.0",
                            "dateline_http_requests_seconds_bucket{kind=\"page\",status=\"2xx\",le=\"+Inf\"} 1");
            assertThat(lines).anyMatch(line -> line.matches("dateline_disk_free_bytes [1-9].*"));
        }
    }

    @Test
    void healthAndReadinessAreAnsweredUnlessASectionIsCalledSo() throws Exception {
        try (RunFile run = RunFile.take(data).orElseThrow();
                Server server = server(run)) {
            assertThat(get(server, "/health", "").body()).isEqualTo("alive\n");
            assertThat(get(server, "/ready", "").statusCode()).isEqualTo(200);
        }
        try (RunFile run = RunFile.take(data).orElseThrow();
                Server server = server(run, "site.sections.0.key=health")) {
            assertThat(get(server, "/health", "").body()).contains("<html");
            assertThat(get(server, "/healthz", "").body()).isEqualTo("alive\n");
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

    private Server server(RunFile run, String... settings) throws Exception {
        List<String> all = Stream.concat(SETTINGS.stream(), Stream.of(settings)).toList();
        return new Server(
                data,
                SettingsReader.read("", all, Map.of()),
                new ListenAddress("127.0.0.1", 0),
                run,
                InstantSource.system());
    }

    /// A page is counted a moment after its reader has it.
    private List<String> figuresWith(Server server, String end) throws Exception {
        long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<String> lines = figures(server).lines().toList();
        while (lines.stream().noneMatch(line -> line.endsWith(end)) && System.nanoTime() < latest) {
            Thread.sleep(20);
            lines = figures(server).lines().toList();
        }
        return lines;
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
