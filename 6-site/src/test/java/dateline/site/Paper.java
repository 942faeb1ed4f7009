package dateline.site;

import dateline.archive.Archive;
import dateline.archive.ArchiveSettings;
import dateline.archive.Article;
import dateline.archive.Change;
import dateline.archive.Decision;
import dateline.archive.Filing;
import dateline.archive.Lookup;
import dateline.archive.Section;
import dateline.http.FrontDoor;
import dateline.media.Media;
import dateline.pages.Pages;
import dateline.search.SearchIndex;
import dateline.search.find.Search;
import dateline.search.related.Related;
import dateline.search.threads.Threads;
import dateline.story.Body;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A site with an archive of its own, for the tests: real archive, pictures, pages and HTTP. The clock moves
/// one minute after each filing.
final class Paper implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Hong_Kong");

    /// A request that takes longer fails its test, with its address.
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PAGES = 64L << 20;

    /// 02:27 at night in the site's zone.
    Instant now = Instant.parse("2024-11-15T18:27:00Z");

    private final Map<String, byte[]> originals = new HashMap<>();
    private final Pages pages = new Pages(PAGES, () -> now);
    private final SearchIndex search;
    private final Related related;
    private final Threads threads;
    private final Archive archive;
    private final Media media;
    private final Vertx vertx = Vertx.vertx();
    private final Site site;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private long dispatches;

    Paper(Path folder) {
        this(folder, null);
    }

    /// @param address the site's own address; null if it is not set
    Paper(Path folder, @Nullable String address) {
        this(folder, address, false);
    }

    Paper(Path folder, @Nullable String address, boolean smartQuotes) {
        ArchiveSettings settings = new ArchiveSettings(
                ZONE,
                List.of(new Section("news", "News", List.of()), new Section("sport", "Sport", List.of())),
                Map.of(),
                Duration.ofHours(6),
                List.of());
        archive = Archive.open(folder.resolve("archive.db"), settings, () -> now, number -> Optional.empty());
        search = new SearchIndex(archive, folder.resolve("search"));
        related = new Related(search);
        threads = new Threads(archive, search, folder.resolve("search"));
        threads.start(new ThreadPages(pages));
        search.start(new RelatedPages(related, threads, pages));
        archive.follow("pages", this::dropPages, change -> pages.dropAll());
        media = new Media(
                folder.resolve("media"),
                sha256 -> Optional.ofNullable(originals.get(sha256)),
                sha256 -> pages.drop(Set.of(Facts.picture(sha256))));
        site = new Site(
                vertx,
                archive,
                related,
                threads,
                new Search(search, () -> ZONE, () -> now),
                media,
                pages,
                new SiteSettings(
                        "The Aldhaven Post",
                        "en",
                        DateSettings.DEFAULT,
                        smartQuotes,
                        address,
                        address == null ? null : address + "/hub",
                        null),
                () -> now);
        server = vertx.createHttpServer(FrontDoor.options()).requestHandler(site);
        server.listen(0).toCompletionStage().toCompletableFuture().join();
    }

    Archive archive() {
        return archive;
    }

    Pages pages() {
        return pages;
    }

    int port() {
        return server.actualPort();
    }

    /// Files a version of a story. Its texts follow from its guid unless `change` replaces them.
    Article file(String guid, Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.version = String.valueOf(dispatches + 1);
        draft.versionCreated = now;
        draft.headline = "Headline of " + guid;
        draft.body = new Body("<p>Text of " + guid + ".</p>", "Text of " + guid + ".");
        change.accept(draft);
        send(guid + ".json", new Reading("test", List.of(draft.story()), List.of(), List.of()), null);
        return newest(100).stream()
                .filter(article -> guid.equals(article.story().identity().guid()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(guid + " is not shown"));
    }

    /// Files many stories of one moment.
    void fileAll(List<StoryDraft> drafts) {
        List<Story> stories = drafts.stream().map(StoryDraft::story).toList();
        send("all.json", new Reading("test", stories, List.of(), List.of()), null);
    }

    Article file(String guid) {
        return file(guid, draft -> {});
    }

    void kill(String guid) {
        say(guid, Status.CANCELED);
    }

    void hold(String guid) {
        say(guid, Status.WITHHELD);
    }

    private void say(String guid, Status status) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.version = String.valueOf(dispatches + 1);
        draft.status = status;
        send(guid + "-" + status + ".json", new Reading("test", List.of(draft.story()), List.of(), List.of()), null);
    }

    /// Carries out an editor's decision.
    void decide(Decision decision) {
        List<Change> changes =
                archive.decide(dispatches, ++dispatches, decision, now).join();
        waitForIndex(changes.stream().mapToLong(Change::number).max().orElse(0));
        now = now.plusSeconds(60);
    }

    /// Files a picture and waits until it is prepared. Stories refer to it by its name.
    ///
    /// @return the picture's SHA-256
    String filePicture(String name, byte[] bytes) {
        String sha256 = Drawing.sha256(bytes);
        originals.put(sha256, bytes);
        send(name, new Reading("test", List.of(), List.of(), List.of()), sha256);
        media.prepare(sha256).join();
        return sha256;
    }

    Article article(String id) {
        return ((Lookup.Shown) archive.<Lookup>read(snapshot -> snapshot.lookup(id))).article();
    }

    /// Lists whole stories, newest first.
    List<Article> newest(int limit) {
        return archive.read(snapshot -> {
            List<Article> newest = new ArrayList<>();
            snapshot.eachNewest(limit, newest::add);
            return newest;
        });
    }

    String page(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " was answered " + response.statusCode());
        }
        return response.body();
    }

    int status(String path) {
        return get(path).statusCode();
    }

    HttpResponse<String> get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    /// Sends a request with the path as it is, in UTF-8, and returns the whole answer.
    String raw(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    HttpResponse<String> ask(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + ' ' + path, e);
        }
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.actualPort() + path);
    }

    @Override
    public void close() {
        client.close();
        server.close().toCompletionStage().toCompletableFuture().join();
        site.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        media.close();
        threads.close();
        search.close();
        archive.close();
    }

    private void send(String name, Reading reading, @Nullable String sha256) {
        Filing filing = new Filing(dispatches + 1, "agency", name, now, false, reading, sha256);
        List<Change> changes = archive.file(dispatches++, filing).join();
        waitForIndex(changes.stream().mapToLong(Change::number).max().orElse(0));
        now = now.plusSeconds(60);
    }

    /// Waits until the index and the threads have a change, so that they read nothing while a test goes on.
    private void waitForIndex(long change) {
        for (int i = 0; search.reached() < change || threads.reached() < change; i++) {
            if (i == 1_000) {
                throw new AssertionError("The index is at change " + search.reached() + ", the threads at "
                        + threads.reached() + ", and both should be at " + change);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void dropPages(List<Change> changes) {
        pages.drop(changes.stream()
                .flatMap(change -> Facts.changedBy(change).stream())
                .collect(Collectors.toSet()));
    }
}
