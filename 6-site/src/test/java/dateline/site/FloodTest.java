package dateline.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.story.Body;
import dateline.story.StoryDraft;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests what many requests from strangers cost, and how they affect other readers.
@Tag("long")
class FloodTest {
    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Paper paper;

    @BeforeEach
    void open() {
        paper = new Paper(folder);
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        paper.close();
    }

    @Test
    void theVersionsOfVeryLongTextsKeepNobodyWaiting() throws Exception {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            paper.file("urn:long" + i, words(i, 60_000));
            articles.add(paper.file("urn:long" + i, words(10 + i, 60_000)));
        }
        Article other = paper.file("urn:other");
        List<CompletableFuture<HttpResponse<String>>> versions = articles.stream()
                .map(article -> ask(article.address() + "/history"))
                .toList();
        assertThat(ask(other.address()).get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        for (CompletableFuture<HttpResponse<String>> each : versions) {
            HttpResponse<String> page = each.get(20, TimeUnit.SECONDS);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("The text was rewritten.");
        }
    }

    @Test
    void aPageThatIsKeptIsServedAtOnceWhileHundredsOfExpensivePagesAreAskedFor() throws Exception {
        for (int i = 0; i < 10; i++) {
            paper.file("urn:" + i, words(i, 1_500));
        }
        paper.page("/");
        List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            flood.add(ask("/api/stories?limit=100&before=2030-01-01T00:00:00." + (1000 + i) + "Z"));
        }
        List<Long> took = new ArrayList<>();
        while (took.size() < 100 || flood.stream().anyMatch(each -> !each.isDone()) && took.size() < 2_000) {
            long start = System.nanoTime();
            assertThat(paper.status("/")).isEqualTo(200);
            took.add((System.nanoTime() - start) / 1_000_000);
        }
        for (CompletableFuture<HttpResponse<String>> each : flood) {
            assertThat(each.get(60, TimeUnit.SECONDS).statusCode()).isIn(200, 503);
        }
        List<Long> sorted = took.stream().sorted().toList();
        assertThat(sorted.get(sorted.size() * 99 / 100))
                .as("99 of 100 within, in ms")
                .isLessThan(250);
    }

    @Test
    void moreDifferentPagesThanCanWaitAreRefusedAndTheSiteGoesOn() throws Exception {
        for (int i = 0; i < 10; i++) {
            paper.file("urn:" + i, words(i, 1_500));
        }
        List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            flood.add(ask("/api/stories?limit=100&before=2030-01-01T00:00:00." + (1000 + i) + "Z"));
        }
        int refused = 0;
        for (CompletableFuture<HttpResponse<String>> each : flood) {
            HttpResponse<String> answer = each.get(60, TimeUnit.SECONDS);
            if (answer.statusCode() == 503) {
                refused++;
                assertThat(answer.headers().firstValue("retry-after").orElseThrow())
                        .matches("[0-9]+");
            } else {
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(paper.status("/news")).isEqualTo(200);
    }

    @Test
    void addressesThatStrangersMakeUpAreNeverKept() throws IOException {
        Article article = paper.file("urn:a");
        String[] path = article.address().split("/");
        List<IntFunction<String>> shapes = List.of(
                i -> "/api/changes?after=" + (i + 1) + "&".repeat(i % 50),
                i -> "/api/changes?" + "&".repeat(i) + "limit=20",
                i -> "/api/stories?before=2030-01-01T00:00:00." + (1_000 + i) + "Z",
                i -> "/api/stories?limit=20" + "&".repeat(i),
                i -> "/api/stories?section=made-up-" + i,
                i -> "/api/stories?made-up-" + i,
                i -> "/made/up/" + i,
                i -> article.address() + "?utm=" + i,
                i -> "/?utm=" + i,
                i -> "/news?" + "&".repeat(i),
                i -> "/assets/" + i + ".css",
                i -> "/pictures/" + "%064d".formatted(i) + "/400.webp",
                i -> "/?p=" + i,
                i -> "/news/feed.xml?" + i,
                i -> "/2024/11/16?" + i,
                i -> "/%6Eews/" + i,
                i -> "/api/stories/%09d".formatted(i),
                i -> article.address() + "/history?" + i);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), paper.port())) {
            for (IntFunction<String> shape : shapes) {
                for (int i = 0; i < 1_000; i += 50) {
                    askAll(socket, IntStream.range(i, i + 50).mapToObj(shape).toList());
                }
            }
        }
        assertThat(paper.pages().count()).isLessThan(20);
    }

    /// Sends all requests at once over one connection, and reads an answer for each.
    private static void askAll(Socket socket, List<String> paths) throws IOException {
        String requests = paths.stream()
                .map(path -> "HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .collect(Collectors.joining());
        socket.getOutputStream().write(requests.getBytes(US_ASCII));
        InputStream in = new BufferedInputStream(socket.getInputStream());
        int ends = 0;
        int end = 0;
        while (ends < paths.size()) {
            int next = in.read();
            assertThat(next).as("the connection ended").isNotNegative();
            end = next == '\n' ? end + 1 : next == '\r' ? end : 0;
            if (end == 2) {
                ends++;
                end = 0;
            }
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(paper.uri(path))
                        .timeout(Duration.ofMinutes(2))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }

    private static Consumer<StoryDraft> words(long seed, int count) {
        Random random = new Random(seed);
        String text = random.ints(count, 0, 1_000_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        return draft -> draft.body = new Body("<p>" + text + "</p>", text);
    }
}
