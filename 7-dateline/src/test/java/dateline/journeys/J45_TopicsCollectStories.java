package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J45_TopicsCollectStories {
    private static final String STRANDS = "Ferry strands on sandbank off Aldhaven";
    private static final String BLAMED = "Harbour master blames captain of ferry";
    private static final String TOWED = "Tugs tow ferry to Aldhaven";
    private static final String PART = "/sitemap-topics-1.xml";
    private static final String PAGE = "/topic/transport-accident-and-incident";

    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void file() throws Exception {
        dateline = new Program(data, "site.address=https://quay.example");
        for (String headline : new String[] {STRANDS, BLAMED, TOWED}) {
            dateline.take(story("urn:" + headline, 1, headline).encode());
        }
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void aStoryLeadsToItsTopicAndTheTopicToItsStories() {
        String article = dateline.page(address(STRANDS));
        assertThat(article).contains("href=\"" + PAGE + "\"");
        assertThat(dateline.page(PAGE)).contains(STRANDS, BLAMED, TOWED);
        assertThat(dateline.page(PAGE + "/feed.xml")).contains(STRANDS, BLAMED, TOWED);
    }

    @Test
    void aStoryThatLeavesIsGoneFromTheMomentOfItsAcknowledgement() {
        assertThat(dateline.page(PAGE)).contains(STRANDS);
        dateline.take(Wire.kill("urn:" + STRANDS).encode());
        assertThat(dateline.page(PAGE)).contains(BLAMED).doesNotContain(STRANDS);
        assertThat(dateline.page(PAGE + "/feed.xml")).doesNotContain(STRANDS);
        assertThat(dateline.page(address(BLAMED)))
                .as("two stories are too few for a link")
                .doesNotContain(PAGE);
    }

    @Test
    void searchEnginesFindTopicsWithThreeStories() {
        assertThat(dateline.page("/robots.txt")).contains("Sitemap: https://quay.example/sitemap.xml");
        assertThat(dateline.page("/sitemap.xml")).contains("<loc>https://quay.example" + PART + "</loc>");
        assertThat(dateline.page(PART)).contains("<loc>https://quay.example" + PAGE + "</loc>");
        dateline.take(Wire.kill("urn:" + STRANDS).encode());
        assertThat(dateline.status(PART)).as("two stories are too few").isEqualTo(404);
        dateline.take(story("urn:salvage", 1, "Divers look at ferry").encode());
        assertThat(dateline.page(PART)).contains(PAGE);
    }

    @Test
    void copyUnderEmbargoHasNoTopic() {
        String until = Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        dateline.take(story("urn:secret", 1, "Minister of lanterns resigns")
                .put("embargoed", until)
                .encode());
        assertThat(dateline.page(PAGE)).doesNotContain("lanterns");
    }

    @Test
    void topicsAreTheSameAfterACrash() throws Exception {
        String before = dateline.page(PAGE);
        dateline.kill();
        dateline.startAgain();
        assertThat(dateline.page(PAGE)).isEqualTo(before);
    }

    /// Finds the address of a story on the front page.
    private String address(String headline) {
        Matcher link = Pattern.compile("href=\"(/[^\"]*)\"[^>]*>" + headline).matcher(dateline.page("/"));
        assertThat(link.find()).as("the front page has %s", headline).isTrue();
        return link.group(1);
    }

    private static JsonObject story(String guid, int version, String headline) {
        JsonObject accident = new JsonObject().put("code", "medtop:20000143");
        return Wire.story(guid, version, headline).put("subject", new JsonArray().add(accident));
    }
}
