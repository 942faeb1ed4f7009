package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.story.Body;
import dateline.story.Lengths;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ContentInterfaceTest {
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

    @Test
    void storiesAreListedPageByPage() {
        for (int i = 1; i <= 7; i++) {
            paper.file("urn:" + i);
        }
        List<String> headlines = new ArrayList<>();
        String next = "/api/stories?limit=3";
        while (next != null) {
            JsonNode page = json(next);
            page.get("items").forEach(item -> headlines.add(headline(item)));
            next = page.path("next").asString(null);
        }
        assertThat(headlines)
                .containsExactly(
                        "Headline of urn:7",
                        "Headline of urn:6",
                        "Headline of urn:5",
                        "Headline of urn:4",
                        "Headline of urn:3",
                        "Headline of urn:2",
                        "Headline of urn:1");
    }

    @Test
    void anAnswerWithLongBodiesIsContinuedOnTheNextPage() {
        String text = "Long. ".repeat(Lengths.BODY / 7);
        int stories = 14;
        for (int i = 1; i <= stories; i++) {
            paper.file("urn:" + i, draft -> draft.body = new Body("<p>" + text + "</p>", text));
        }
        for (String first : List.of("/api/stories?limit=50", "/api/changes?limit=50")) {
            String list = first.contains("stories") ? "items" : "changes";
            JsonNode page = json(first);
            int taken = page.get(list).size();
            assertThat(taken).as(first).isBetween(2, stories - 1);
            assertThat(json(page.get("next").asString()).get(list)).as(first).hasSize(stories - taken);
        }
    }

    @Test
    void aListMayBeginAtAnyTime() {
        paper.file("urn:1");
        assertThat(json("/api/stories?before=%2B1000000000-12-31T23:59:59Z").get("items"))
                .hasSize(1);
        assertThat(json("/api/stories?before=-1000000000-01-01T00:00:00Z").get("items"))
                .isEmpty();
    }

    @Test
    void aListGoesOnAfterTheStoryThatItBrokeOffAtWasKilled() {
        for (int i = 1; i <= 4; i++) {
            paper.file("urn:" + i);
        }
        JsonNode first = json("/api/stories?limit=2&section=news");
        assertThat(headline(first.get("items").get(1))).isEqualTo("Headline of urn:3");
        paper.kill("urn:3");
        JsonNode second = json(first.get("next").asString());
        assertThat(second.get("items").valueStream().map(ContentInterfaceTest::headline))
                .containsExactly("Headline of urn:2", "Headline of urn:1");
    }

    @Test
    void aListBeginsBeforeAStoryOrATime() {
        Article first = paper.file("urn:1");
        Article second = paper.file("urn:2");
        for (String before : List.of(second.id(), second.published().toString())) {
            JsonNode items = json("/api/stories?before=" + before).get("items");
            assertThat(items.valueStream().map(ContentInterfaceTest::headline)).containsExactly(first.headline());
        }
    }

    @Test
    void senselessParametersAreRefusedWithAReason() {
        Article killed = paper.file("urn:killed");
        paper.kill("urn:killed");
        for (String query : List.of(
                "limit=0",
                "limit=101",
                "section=nowhere",
                "before=never",
                "before=,a",
                "before=aaaaaaaaa",
                "before=" + killed.id(),
                "page=2")) {
            HttpResponse<String> response = paper.get("/api/stories?" + query);
            assertThat(response.statusCode()).as(query).isEqualTo(400);
            assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }

    @Test
    void clientsLearnTheFateOfStoriesTheyTook() {
        Article first = paper.file("urn:1");
        Article second = paper.file("urn:2");
        JsonNode all = json("/api/changes");
        assertThat(all.get("changes")
                        .valueStream()
                        .map(change -> change.get("id").asString()))
                .containsExactly(first.id(), second.id());
        String next = all.get("next").asString();
        assertThat(json(next).get("changes")).isEmpty();

        paper.kill("urn:1");
        paper.hold("urn:2");
        paper.hold("urn:never-shown");
        List<JsonNode> since = json(next).get("changes").valueStream().toList();
        assertThat(since)
                .extracting(change -> change.get("item").get("uri").asString())
                .containsExactly("urn:dateline:story:" + first.id(), "urn:dateline:story:" + second.id());
        assertThat(since)
                .extracting(change -> change.get("item").get("pubStatus").asString())
                .containsExactly("canceled", "withheld");
    }

    @Test
    void killingAWithheldStoryIsReportedAgain() {
        paper.file("urn:1");
        paper.hold("urn:1");
        String next = json("/api/changes").get("next").asString();
        assertThat(json(next).get("changes")).isEmpty();
        paper.kill("urn:1");
        assertThat(json(next).get("changes").get(0).get("item").get("pubStatus").asString())
                .isEqualTo("canceled");
    }

    private JsonNode json(String path) {
        return new ObjectMapper().readTree(paper.page(path));
    }

    private static String headline(JsonNode item) {
        return item.get("headlines").get(0).get("value").asString();
    }
}
