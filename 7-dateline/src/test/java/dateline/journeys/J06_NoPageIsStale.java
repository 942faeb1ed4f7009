package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J06_NoPageIsStale {
    private static final Pattern COUNT = Pattern.compile("Count stands at ([0-9]+)");
    private static final Pattern READS = Pattern.compile("(?m)^dateline_archive_reads_total (\\d+)");

    @TempDir
    Path data;

    /// Readers ask for the front, the section and the article without a pause while versions are acknowledged.
    @Test
    void onceAChangeIsAcknowledged() throws Exception {
        try (Program dateline = new Program(data)) {
            dateline.take(Wire.story("urn:a", 1, "Count stands at 1")
                    .put("slugline", "count")
                    .encode());
            String address = dateline.onlyAddress();
            AtomicInteger acknowledged = new AtomicInteger(1);
            List<String> stale = new ArrayList<>();
            List<Thread> readers = new ArrayList<>();
            for (String path : List.of("/", "/news", "/api/stories", address)) {
                readers.add(Thread.ofPlatform().start(() -> {
                    while (acknowledged.get() < 100) {
                        int before = acknowledged.get();
                        int seen = count(dateline, path);
                        if (seen < before) {
                            synchronized (stale) {
                                stale.add(path + " showed " + seen + " after " + before);
                            }
                        }
                    }
                }));
            }
            for (int version = 2; version <= 100; version++) {
                dateline.take(Wire.story("urn:a", version, "Count stands at " + version)
                        .encode());
                acknowledged.set(version);
            }
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(stale).isEmpty();
        }
    }

    /// After each change, every page equals the page of a program that has not kept any page.
    @Tag("long")
    @Test
    void onAnyPageAfterAnyChange() throws Exception {
        String gull = "suppliers.gull.token=gull-secret";
        String address = "site.address=https://quay.example";
        try (Program dateline = Program.withLog(data.resolve("log"), data, gull, address)) {
            Check check = new Check(dateline);
            check.after("the first copy", () -> fill(dateline));
            assertThat(dateline.page("/sport")).contains("Headline of sport1").doesNotContain("Headline of old1");
            String old2 = idOf(dateline, "old2");
            String old5 = idOf(dateline, "old5");
            String quay = idOf(dateline, "a");
            check.after("a new story", () -> dateline.take(story("new", 1, 0).encode()));
            check.after("an update", () -> dateline.take(story("new", 2, 0).encode()));
            check.after(
                    "a second update", () -> dateline.take(story("old1", 2, 1).encode()));
            check.after(
                    "copy of a day between",
                    () -> dateline.take(story("between", 1, 20).encode()));
            check.after(
                    "copy of a day that has stories",
                    () -> dateline.take(story("beside", 1, 4).encode()));
            check.after(
                    "copy of the oldest day",
                    () -> dateline.take(story("oldest", 1, 90).encode()));
            check.after(
                    "a move to another section",
                    () -> dateline.take(inSport(story("old3", 2, 3)).encode()));
            check.after("a picture", () -> drop(dateline, "test/new.jpg"));
            check.after(
                    "a withheld story",
                    () -> dateline.take(
                            story("old2", 2, 2).put("pubstatus", "withheld").encode()));
            check.after("its return", () -> dateline.take(story("old2", 3, 2).encode()));
            check.after("a kill by an editor", () -> desk(dateline, "kill", old2));
            check.after("its revival", () -> desk(dateline, "revive", old2));
            check.after("a kill", () -> dateline.take(Wire.kill("urn:old1").encode()));
            check.after(
                    "a kill in the other section",
                    () -> dateline.take(Wire.kill("urn:sport1").encode()));
            check.after(
                    "a merge of two stories",
                    () -> dateline.take(Wire.update("urn:second", "urn:first", "Headline of second")));
            check.after(
                    "the same copy of another supplier",
                    () -> dateline.take(
                            "gull",
                            "gull-secret",
                            inSport(copy("urn:b", "Warehouses burn")).encode()));
            assertThat(dateline.page("/sport")).contains("Headline of old3").doesNotContain("Warehouses burn");
            check.after("an unlinking", () -> desk(dateline, "unlink", quay));
            check.after("a linking", () -> desk(dateline, "relink", quay, idOf(dateline, "b")));
            check.after(
                    "a kill of a near-duplicate that no list shows",
                    () -> dateline.take(
                            "gull", "gull-secret", Wire.kill("urn:b").encode()));
            check.after(
                    "the same copy once more",
                    () -> dateline.take(
                            "gull",
                            "gull-secret",
                            copy("urn:c", "Warehouses burn again").encode()));
            check.after(
                    "a kill of the near-duplicate that lists show",
                    () -> dateline.take(Wire.kill("urn:a").encode()));
            check.after("the end of an embargo", () -> endAnEmbargo(dateline));
            check.after(
                    "another date",
                    () -> desk(dateline, "redate", old5, "--to", daysAgo(20).toString()));
        }
    }

    /// A page shows the archive at one moment, and its rendering costs the database one transaction.
    @Test
    void aPageIsRenderedInOneReadTransaction() throws Exception {
        try (Program dateline = new Program(data)) {
            fill(dateline);
            String address = dateline.addresses().getFirst();
            for (String path : List.of(
                    address,
                    "/",
                    "/news",
                    address.replaceAll("^/news(/\\d{4}/\\d{2}/\\d{2}).*", "$1"),
                    "/feed.xml",
                    "/api/stories?limit=5",
                    "/api/changes?limit=5")) {
                long none = -reads(dateline) + reads(dateline);
                long before = reads(dateline);
                dateline.page(path);
                assertThat(reads(dateline) - before - none).as(path).isEqualTo(1);
            }
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private record Check(Program dateline, EveryPage pages) {
        Check(Program dateline) {
            this(dateline, new EveryPage(dateline));
        }

        void after(String change, Step step) throws Exception {
            step.run();
            Map<String, String> kept = pages.read();
            assertThat(pages.staleRecommendations()).as("after " + change).isEmpty();
            dateline.reload();
            Map<String, String> fresh = pages.read();
            assertThat(kept.keySet()).as("addresses after " + change).isEqualTo(fresh.keySet());
            fresh.forEach((path, text) ->
                    assertThat(kept.get(path)).as(path + " after " + change).isEqualTo(text));
        }
    }

    private static void fill(Program dateline) {
        for (int days = 5; days > 0; days--) {
            dateline.take(story("old" + days, 1, days).encode());
        }
        dateline.take(story("far", 1, 40).encode());
        dateline.take(inSport(story("sport1", 1, 1)).encode());
        dateline.take(inSport(story("sport2", 1, 4)).encode());
        dateline.take(Wire.update("urn:first", "", "Headline of first"));
        dateline.take(Wire.update("urn:other", "", "Headline of other"));
        dateline.take(copy("urn:a", "Quay burns").encode());
    }

    /// Returns a story with a picture that has not arrived.
    private static JsonObject story(String name, int version, int daysAgo) {
        JsonObject picture = new JsonObject()
                .put("uri", "urn:picture:" + name)
                .put("name", "main")
                .put("type", "picture")
                .put(
                        "renditions",
                        new JsonArray().add(new JsonObject().put("name", "main").put("href", name + ".jpg")));
        return Wire.story("urn:" + name, version, "Headline of " + name + ", version " + version)
                .put("firstcreated", daysAgo(daysAgo).toString())
                .put("versioncreated", daysAgo(daysAgo).plusSeconds(version).toString())
                .put("associations", new JsonArray().add(picture));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private static JsonObject inSport(JsonObject story) {
        return story.put(
                "subjects",
                new JsonArray().add(new JsonObject().put("uri", "http://cv.iptc.org/newscodes/mediatopic/15000000")));
    }

    private static JsonObject copy(String guid, String headline) {
        JsonObject body = new JsonObject()
                .put("role", "main")
                .put("contenttype", "text/html")
                .put("value", "<p>" + Copy.FIRE + "</p>");
        return Wire.story(guid, 1, headline).put("bodies", new JsonArray().add(body));
    }

    private static void drop(Program dateline, String name) throws Exception {
        dateline.drop(name, Copy.picture(1));
        Program.await(
                "the picture is shown",
                () -> dateline.page("/api/stories/" + idOf(dateline, "new")),
                item -> item.contains("renditions"));
    }

    private static void endAnEmbargo(Program dateline) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(2)).truncatedTo(ChronoUnit.SECONDS);
        dateline.take(story("embargoed", 1, 0).put("embargoed", end.toString()).encode());
        Program.await(
                "the embargo has ended",
                dateline::addresses,
                all -> all.toString().contains("embargoed"));
    }

    private static String idOf(Program dateline, String name) {
        JsonArray items = new JsonObject(dateline.page("/api/stories?limit=100")).getJsonArray("items");
        return items.stream()
                .map(item -> (JsonObject) item)
                .filter(item -> Program.altId(item, "guid").equals("urn:" + name))
                .map(item -> Program.altId(item, "id"))
                .findFirst()
                .orElseThrow();
    }

    private void desk(Program dateline, String... words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("desk", words[0], "--data", data.toString(), "--by", "Ada Lund"));
        command.addAll(List.of(words).subList(1, words.length));
        Program.Ran ran = dateline.run(command.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.printed()).isZero();
    }

    private long reads(Program dateline) throws Exception {
        String token = Files.readString(data.resolve("dateline.token"));
        String metrics =
                dateline.get("/metrics", "Authorization", "Bearer " + token).body();
        Matcher reads = READS.matcher(metrics);
        assertThat(reads.find()).isTrue();
        return Long.parseLong(reads.group(1));
    }

    private static int count(Program dateline, String path) {
        var response = dateline.get(path);
        String page = response.statusCode() == 301
                ? dateline.get(response.headers().firstValue("location").orElseThrow())
                        .body()
                : response.body();
        Matcher matcher = COUNT.matcher(page);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }
}
