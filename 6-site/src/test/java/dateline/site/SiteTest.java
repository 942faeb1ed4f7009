package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
    @TempDir
    Path folder;

    private Paper paper;

    @BeforeEach
    void open() {
        paper = new Paper(folder);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    /// Lists do not read whole stories, so a damaged story or a few very long ones must not break a list.
    @Test
    void listsAreRenderedWithoutTheStoriesBodies() throws Exception {
        paper.file("urn:1");
        paper.file("urn:2");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("archive.db"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate("update version set content = x'00'");
        }
        for (String path : List.of("/", "/news", "/2024/11/16", "/feed.xml", "/news/feed.xml")) {
            assertThat(paper.page(path)).as(path).contains("Headline of urn:1", "Headline of urn:2", "Text of urn:1.");
        }
        assertThat(paper.get("/nowhere-at-all/of-this/site").body()).contains("Headline of urn:2");
    }

    @Test
    void anAddressThatIsNotQuiteRightLeadsToTheOneThatIs() {
        Article article = paper.file("urn:a", draft -> draft.headline = "Ferry aground");
        String right = "/news/2024/11/16/ferry-aground-" + article.id();
        assertThat(article.address()).isEqualTo(right);
        List<String> wrong = List.of(
                "/news/2024/11/16/an-old-slug-" + article.id(),
                "/news/2024/11/16/" + article.id(),
                "/sport/2024/11/16/ferry-aground-" + article.id(),
                "/news/2023/01/02/ferry-aground-" + article.id(),
                right + "/",
                "/News/2024/11/16/Ferry-Aground-" + article.id(),
                "//news//2024/11/16/./ferry-aground-" + article.id());
        for (String path : wrong) {
            HttpResponse<String> response = paper.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(301);
            assertThat(response.headers().firstValue("location")).as(path).contains(right);
        }
        assertThat(paper.get("/api/stories/?limit=1").headers().firstValue("location"))
                .contains("/api/stories?limit=1");
    }

    @Test
    void punctuationBehindAnAddressLeadsToIt() throws IOException {
        Article article = paper.file("urn:a");
        for (String sign : List.of(".", ",", ")", ").", "%29.", "%E2%80%9D,", "/.", "!?")) {
            assertThat(paper.raw(article.address() + sign))
                    .as(sign)
                    .startsWith("HTTP/1.1 301")
                    .contains("location: " + article.address() + "\r\n");
        }
        assertThat(paper.raw("/news).")).contains("location: /news\r\n");
        assertThat(paper.raw("/nowhere/at/all.")).startsWith("HTTP/1.1 404");
    }

    @Test
    void anAddressInLettersOfAnyScriptIsOneAddressHoweverItIsSpelt() throws Exception {
        Article article = paper.file("urn:a", draft -> draft.headline = "Ёж — فيري");
        String right = "/news/2024/11/16/%D1%91%D0%B6-%D9%81%D9%8A%D8%B1%D9%8A-" + article.id();
        assertThat(article.address()).isEqualTo(right);
        HttpResponse<String> page = paper.get(right);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-address=\"" + right + "\"");
        String etag = page.headers().firstValue("etag").orElseThrow();
        assertThat(paper.get(right, "If-None-Match", etag).statusCode()).isEqualTo(304);
        for (String path : List.of(
                right.toLowerCase(Locale.ROOT),
                "/news/2024/11/16/ёж-فيري-" + article.id(),
                "/news/2024/11/16/Ёж-" + article.id(),
                "/news/2024/11/16/%D0%B5%CC%88%D0%B6-" + article.id(),
                "/news/2024/11/16/%FF%zz-" + article.id(),
                "/News//2024/11/16/ёж-" + article.id())) {
            assertThat(paper.raw(path)).as(path).startsWith("HTTP/1.1 301").contains("location: /");
            assertThat(paper.raw(path).toLowerCase(Locale.ROOT)).as(path).contains(article.id());
        }
        assertThat(paper.raw("/news/2024/11/16/ёж-فيري-" + article.id())).contains("location: " + right + "\r\n");
        assertThat(paper.page("/")).contains("href=\"" + right + "\"");
        assertThat(paper.page("/feed.xml")).contains(right + "\"");
        assertThat(paper.page("/api/stories")).contains("\"" + right + "\"");

        paper.file("urn:a", draft -> draft.headline = "Ёжик");
        String now = "/news/2024/11/16/%D1%91%D0%B6%D0%B8%D0%BA-" + article.id();
        assertThat(paper.get(right).headers().firstValue("location")).contains(now);
        assertThat(paper.page(now + "/history")).contains("Ёж — فيري");
        paper.kill("urn:a");
        assertThat(paper.status(now)).isEqualTo(410);
    }

    @Test
    void noAddressLeadsAwayFromTheSite() {
        for (String path :
                List.of("//example.org/", "//example.org", "/%2F/example.org", "///news/../..//example.org/")) {
            HttpResponse<String> response = paper.get(path);
            assertThat(response.headers().firstValue("location").orElse("/"))
                    .as(path)
                    .matches("/[^/].*|/");
        }
    }

    @Test
    void anUnknownAddressIsNotFound() {
        paper.file("urn:a");
        for (String path : List.of(
                "/nowhere",
                "/news/2024/11/16/made-up-aaaaaaaaa",
                "/2024/11/17",
                "/2024/02/31",
                "/assets/none.css",
                "/pictures/" + "0".repeat(64) + "/400.webp",
                "/news/2024",
                "/%00")) {
            assertThat(paper.status(path)).as(path).isEqualTo(404);
        }
        assertThat(paper.get("/nowhere").body()).contains("Headline of urn:a");
    }

    @Test
    void aPageThatIsNotHereOrGoneLeadsToTheFrontAndTheSections() {
        Article killed = paper.file("urn:killed");
        Instant end = paper.now.plus(Duration.ofHours(1));
        Article expired = paper.file("urn:expired", draft -> draft.expires = end);
        paper.kill("urn:killed");
        paper.now = end.plusSeconds(1);
        paper.archive().liftDue().join();
        Map.of(
                        "/nowhere",
                        "There is no page at this address. It may be mistyped or out of date.",
                        killed.address(),
                        "This story was withdrawn and is no longer available.",
                        expired.address(),
                        "We may no longer show this story: our licence for it has ended.")
                .forEach((path, words) -> {
                    Document page = Jsoup.parse(paper.get(path).body());
                    assertThat(page.select(".message > p").eachText())
                            .containsExactly(words, "Go to the front page or choose a section above.");
                    assertThat(page.select(".message-on a").eachAttr("href")).containsExactly("/");
                    assertThat(page.select(".sections a").eachText()).containsExactly("News", "Sport");
                    assertThat(page.title()).endsWith(" – The Aldhaven Post");
                });
    }

    @Test
    void aKilledStoryIsGoneFromEveryPage() {
        paper.file("urn:staying");
        Article killed = paper.file("urn:killed");
        Article newest = paper.file("urn:newest");
        List<String> pages = List.of("/", "/news", "/2024/11/16", newest.address(), "/nowhere", "/api/stories");
        assertThat(pages).allMatch(path -> paper.get(path).body().contains("Headline of urn:killed"));
        paper.kill("urn:killed");
        assertThat(pages).noneMatch(path -> paper.get(path).body().contains("Headline of urn:killed"));
        assertThat(paper.status(killed.address())).isEqualTo(410);
        assertThat(paper.status("/api/stories/" + killed.id())).isEqualTo(410);
    }

    @Test
    void aPictureIsGivenOnlyWhileAStoryShowsIt() {
        paper.file(
                "urn:a",
                draft -> draft.pictures.add(new Picture(
                        null,
                        "A harbour",
                        null,
                        null,
                        null,
                        List.of(new Rendition("main", "harbour.jpg", 900, 600, "image/jpeg")))));
        String sha256 = paper.filePicture("harbour.jpg", Drawing.jpeg(900, 600, Color.BLUE));
        String unused = paper.filePicture("unused.jpg", Drawing.jpeg(900, 600, Color.RED));
        String path = "/pictures/" + sha256 + "/400.webp";
        HttpResponse<String> response = paper.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("image/webp");
        assertThat(response.headers().firstValue("cache-control")).contains("no-cache");
        String etag = response.headers().firstValue("etag").orElseThrow();
        assertThat(paper.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(paper.ask("HEAD", path).statusCode()).isEqualTo(200);
        assertThat(paper.status("/pictures/" + sha256 + "/401.webp")).isEqualTo(404);
        assertThat(paper.status("/pictures/" + unused + "/400.webp")).isEqualTo(404);

        paper.kill("urn:a");
        assertThat(paper.get(path, "If-None-Match", etag).statusCode()).isEqualTo(404);
    }

    @Test
    void linksBetweenDaysIncludeANewDay() {
        paper.now = paper.now.minus(Duration.ofDays(10));
        paper.file("urn:old");
        paper.now = paper.now.plus(Duration.ofDays(10));
        paper.file("urn:new");
        assertThat(days("/2024/11/16")).containsExactly("/2024/11/06");
        assertThat(days("/2024/11/06")).containsExactly("/2024/11/16");

        paper.file("urn:between", draft -> draft.versionCreated = paper.now.minus(Duration.ofDays(3)));
        assertThat(days("/2024/11/16")).containsExactly("/2024/11/13");
        assertThat(days("/2024/11/06")).containsExactly("/2024/11/13");
        assertThat(days("/2024/11/13")).containsExactly("/2024/11/06", "/2024/11/16");
    }

    @Test
    void aDayHasAllItsStoriesBySectionAndTime() {
        paper.file("urn:1");
        paper.file("urn:2", draft -> draft.section = "Sport");
        paper.file("urn:3");
        Document page = Jsoup.parse(paper.page("/2024/11/16"));
        assertThat(page.select("h1, .group h2, .group h3").eachText())
                .containsExactly(
                        "Saturday, 16 November 2024",
                        "News",
                        "Headline of urn:3",
                        "Headline of urn:1",
                        "Sport",
                        "Headline of urn:2");
        assertThat(page.select(".rows time").eachText()).containsExactly("02:29", "02:27", "02:28");
    }

    @Test
    void theLatestDoNotRepeatTheTopStories() {
        for (int i = 1; i <= 4; i++) {
            paper.file("urn:" + i);
        }
        assertThat(Jsoup.parse(paper.page("/")).select(".latest")).isEmpty();
        for (int i = 5; i <= 8; i++) {
            paper.file("urn:" + i);
        }
        Document front = Jsoup.parse(paper.page("/"));
        assertThat(front.select(".latest a[lang], .latest li a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(front.select(".top-stories a").eachAttr("href"));
    }

    @Test
    void onlyReadingIsAllowed() {
        HttpResponse<String> response = paper.ask("POST", "/");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("GET, HEAD");
    }

    @Test
    void aPageIsAskedForAgainAndSentOnlyWhenItChanged() {
        paper.file("urn:a");
        HttpResponse<String> first = paper.get("/");
        assertThat(first.headers().firstValue("cache-control")).contains("public, max-age=0, must-revalidate");
        String etag = first.headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = paper.get("/", "If-None-Match", "\"other\", " + etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        paper.file("urn:b");
        assertThat(paper.get("/", "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void eachGetsTheEncodingThatItTakes() {
        paper.file("urn:a");
        assertThat(encoding("br, gzip")).isEqualTo("br");
        assertThat(encoding("gzip, deflate")).isEqualTo("gzip");
        assertThat(encoding("gzip;q=0.5, br;q=0")).isEqualTo("gzip");
        assertThat(encoding("identity")).isEmpty();
        assertThat(paper.get("/").headers().firstValue("vary")).contains("accept-encoding");
    }

    @Test
    void aHeadIsThePageWithoutItsBody() {
        HttpResponse<String> head = paper.ask("HEAD", "/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-length"))
                .isEqualTo(paper.get("/").headers().firstValue("content-length"));
    }

    @Test
    void theHeadOfAPictureHasItsLength() {
        paper.file(
                "urn:a",
                draft -> draft.pictures.add(new Picture(
                        null,
                        "A harbour",
                        null,
                        null,
                        null,
                        List.of(new Rendition("main", "harbour.jpg", 900, 600, "image/jpeg")))));
        String sha256 = paper.filePicture("harbour.jpg", Drawing.jpeg(900, 600, Color.BLUE));
        for (String name : List.of("400.webp", "400.jpg", "900.jpg")) {
            String path = "/pictures/" + sha256 + "/" + name;
            HttpResponse<String> head = paper.ask("HEAD", path);
            HttpResponse<String> get = paper.get(path);
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.headers().map()).as(path).isEqualTo(get.headers().map());
            assertThat(head.headers().firstValueAsLong("content-length").orElseThrow())
                    .isPositive();
        }
    }

    @Test
    void theHeadOfAnAddressThatLeadsElsewhereHasTheHeadersOfAGet() {
        assertThat(paper.ask("HEAD", "/News/").headers().map())
                .isEqualTo(paper.get("/News/").headers().map());
    }

    @Test
    void everyPageKeepsToItself() {
        for (String path : List.of("/", "/nowhere", "/api/stories")) {
            var headers = paper.get(path).headers();
            assertThat(headers.firstValue("content-security-policy").orElseThrow())
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
            assertThat(headers.firstValue("referrer-policy")).contains("strict-origin-when-cross-origin");
        }
    }

    @Test
    void assetsAreNamedByTheirContentAndKept() {
        Document page = Jsoup.parse(paper.page("/"));
        for (String path : List.of(
                page.expectFirst("link[rel=stylesheet]").attr("href"),
                page.expectFirst("script[src]").attr("src"))) {
            assertThat(path).matches("/assets/site-[0-9a-f]{16}\\.(css|js)");
            assertThat(paper.get(path).headers().firstValue("cache-control"))
                    .contains("public, max-age=31536000, immutable");
        }
    }

    private String encoding(String accepted) {
        return paper.get("/", "Accept-Encoding", accepted)
                .headers()
                .firstValue("content-encoding")
                .orElse("");
    }

    private List<String> days(String day) {
        return Jsoup.parse(paper.page(day)).select(".turn a").eachAttr("href");
    }
}
