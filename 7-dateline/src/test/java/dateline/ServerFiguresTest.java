package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.run.RunFile;
import dateline.settings.SettingsReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /// Source of the conventions: https://prometheus.io/docs/practices/naming.
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
                            "dateline_follower_lag_seconds{follower=\"search\"} 0.0",
                            "dateline_http_requests_seconds_bucket{kind=\"page\",status=\"2xx\",le=\"+Inf\"} 1");
            assertThat(lines).anyMatch(line -> line.matches("dateline_disk_free_bytes [1-9].*"));
        }
    }

    /// An alert on the increase of a counter misses the first event if the counter does not exist before it.
    @Test
    void countersForAlarmsExistFromTheStart() throws Exception {
        try (RunFile run = RunFile.take(data).orElseThrow();
                Server server =
                        server(run, "suppliers.harbour.token=lantern-7", "suppliers.quay.silent-after-hours=6")) {
            assertThat(figures(server).lines())
                    .contains(
                            "dateline_refused_total{supplier=\"harbour\"} 0.0",
                            "dateline_refused_total{supplier=\"quay\"} 0.0",
                            "dateline_refused_total{supplier=\"wire\"} 0.0",
                            "dateline_stories_total{supplier=\"harbour\"} 0.0",
                            "dateline_wrong_tokens_total{door=\"harbour\"} 0.0",
                            "dateline_wrong_tokens_total{door=\"desk\"} 0.0",
                            "dateline_wrong_tokens_total{door=\"metrics\"} 0.0",
                            "dateline_http_requests_seconds_count{kind=\"push\",status=\"5xx\"} 0");
        }
    }

    /// Checks both directions: the table in docs/api.md lists every printed metric, and every
    /// listed metric is printed.
    @Test
    void theTableOfFiguresIsThatOfTheServer() throws Exception {
        Set<String> documented = Pattern.compile("`(dateline_[a-z_]+)`")
                .matcher(Files.readString(Papers.ROOT.resolve("docs/api.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (RunFile run = RunFile.take(data).orElseThrow();
                Server server = server(run, "suppliers.quay.poll.addresses.0=https://127.0.0.1:1/feed")) {
            push(server, "copy");
            Set<String> printed = figuresWith(server, "new=\"true\",supplier=\"quay\",via=\"IMPORT\"} 1.0").stream()
                    .filter(line -> line.startsWith("# TYPE dateline_"))
                    .map(line -> line.split(" ")[2])
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(printed).isEqualTo(documented);
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

    /// Waits for a line with this end, and returns all lines. A page is counted a moment after
    /// its reader has it.
    private List<String> figuresWith(Server server, String end) throws Exception {
        long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<String> lines = figures(server).lines().toList();
        while (lines.stream().noneMatch(line -> line.endsWith(end)) && System.nanoTime() < latest) {
            Thread.sleep(20);
            lines = figures(server).lines().toList();
        }
        return lines;
    }

    private void push(Server server, String copy) throws Exception {
        String token = RunFile.server(data).orElseThrow().token();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/wire/quay"))
                            .header("Authorization", "Bearer " + token)
                            .POST(BodyPublishers.ofString(copy))
                            .build(),
                    BodyHandlers.ofString());
        }
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
