package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.story.Body;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadPageTest {
    private static final Consumer<StoryDraft> FIRE = told(
            "Fire destroys three warehouses in Aldhaven",
            "A fire destroyed three warehouses on the northern quay of Aldhaven and hurt nine people, the harbour"
                    + " board said. It took firefighters five hours to stop the flames at the old customs house.");
    private static final Consumer<StoryDraft> INQUIRY = told(
            "Battery began fire in Aldhaven warehouses",
            "The battery of a lorry began the fire that destroyed three warehouses on the northern quay of"
                    + " Aldhaven, the harbour board said. Nine people were hurt before firefighters stopped the flames.");
    private static final Consumer<StoryDraft> REBUILT = told(
            "Aldhaven rebuilds three warehouses after fire",
            "The harbour board of Aldhaven will rebuild the three warehouses on the northern quay that a fire"
                    + " destroyed. A lorry battery began the flames that hurt nine people and reached the customs house.");

    @TempDir
    Path folder;

    private Paper paper;

    @BeforeEach
    void open() {
        paper = new Paper(folder);
        fileOthers(paper);
    }

    @Test
    void theSiteMapHasThreadsOfWhichReadersMaySeeThreeStories(@TempDir Path other) {
        String map = "/sitemap-threads.xml";
        try (Paper site = new Paper(other, "https://news.example.org")) {
            fileOthers(site);
            Article fire = site.file("urn:fire", FIRE);
            site.file("urn:inquiry", INQUIRY);
            assertThat(site.status(map)).as("two stories").isEqualTo(404);
            assertThat(site.page("/sitemap.xml")).doesNotContain(map);
            site.file("urn:rebuilt", REBUILT);
            assertThat(site.page(map)).contains("<loc>https://news.example.org/thread/" + fire.id() + "</loc>");
            assertThat(site.page("/sitemap.xml")).contains("<loc>https://news.example.org" + map + "</loc>");
            site.kill("urn:inquiry");
            assertThat(site.status(map)).as("two are left").isEqualTo(404);
            assertThat(site.page("/sitemap.xml")).doesNotContain(map);
        }
    }

    private static void fileOthers(Paper site) {
        for (int i = 0; i < 20; i++) {
            site.file(
                    "urn:other" + i,
                    told("Council%d decides on bridge%d".formatted(i, i), "Town%d decided.".formatted(i)));
        }
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void aThreadHasATimeLineWithItsFirstReportMarked() {
        Article fire = paper.file("urn:fire", FIRE);
        paper.file("urn:inquiry", INQUIRY);
        assertThat(paper.page("/thread/" + fire.id())).contains("Battery began");
        paper.file("urn:rebuilt", REBUILT.andThen(draft -> draft.urgency = 1));
        String page = paper.page("/thread/" + fire.id());
        assertThat(page)
                .containsSubsequence("Urgent", "Aldhaven rebuilds", "Battery began", "First report", "Fire destroys");
    }

    @Test
    void anArticleListsWhatItsThreadToldBefore() {
        Article fire = paper.file("urn:fire", FIRE);
        assertThat(paper.page(fire.address())).doesNotContain("Earlier in this story");
        Article inquiry = paper.file("urn:inquiry", INQUIRY);
        assertThat(earlier(inquiry))
                .contains("/thread/" + fire.id(), "Fire destroys")
                .doesNotContain("Battery began");
        Article rebuilt = paper.file("urn:rebuilt", REBUILT);
        assertThat(earlier(rebuilt)).containsSubsequence("Battery began", "Fire destroys");
        assertThat(paper.page(fire.address())).as("nothing is earlier").doesNotContain("Earlier in this story");
    }

    @Test
    void whatAThreadToldBeforeIsNotRecommendedToo() {
        paper.file("urn:fire", FIRE);
        paper.file("urn:inquiry", INQUIRY);
        Article rebuilt = paper.file("urn:rebuilt", REBUILT);
        assertThat(earlier(rebuilt)).contains("Battery began", "Fire destroys");
        assertThat(recommended(rebuilt)).doesNotContain("Battery began", "Fire destroys");
        assertThat(recommended(rebuilt).split("<li data-reason", -1))
                .as("six, and what is before")
                .hasSize(7);
        assertThat(paper.page("/api/stories/" + rebuilt.id() + "/related"))
                .doesNotContain("Battery began", "Fire destroys");
    }

    @Test
    void aKilledStoryLeavesThePagesOfItsThread() {
        Article fire = paper.file("urn:fire", FIRE);
        Article inquiry = paper.file("urn:inquiry", INQUIRY);
        Article rebuilt = paper.file("urn:rebuilt", REBUILT);
        assertThat(paper.page("/thread/" + fire.id())).contains("Battery began");
        assertThat(earlier(rebuilt)).contains("Battery began");
        paper.kill("urn:inquiry");
        assertThat(paper.page("/thread/" + fire.id()))
                .doesNotContain("Battery began")
                .contains("Fire destroys");
        assertThat(earlier(rebuilt)).doesNotContain("Battery began");
        assertThat(paper.page("/api/threads/" + fire.id())).doesNotContain(inquiry.id());
        paper.kill("urn:rebuilt");
        assertThat(paper.status("/thread/" + fire.id())).isEqualTo(404);
        assertThat(paper.status("/api/threads/" + fire.id())).isEqualTo(404);
    }

    @Test
    void everyStoryLeadsToTheThread() {
        Article fire = paper.file("urn:fire", FIRE);
        Article inquiry = paper.file("urn:inquiry", INQUIRY);
        Article rebuilt = paper.file("urn:rebuilt", REBUILT);
        assertThat(paper.get("/thread/" + inquiry.id()).headers().firstValue("Location"))
                .contains("/thread/" + fire.id());
        assertThat(paper.page("/thread/" + fire.id())).contains("Battery began");
        paper.kill("urn:fire");
        assertThat(paper.get("/thread/" + fire.id()).headers().firstValue("Location"))
                .contains("/thread/" + inquiry.id());
        assertThat(paper.get("/api/threads/" + rebuilt.id()).headers().firstValue("Location"))
                .contains("/api/threads/" + inquiry.id());
        for (String address : List.of("/thread/unknown00", "/api/threads/unknown00")) {
            assertThat(paper.status(address)).isEqualTo(404);
            assertThat(paper.get(address).body()).contains("There is no such thread");
        }
    }

    @Test
    void nothingLeadsToAThreadOfWhichOneStoryIsLeft() {
        Article fire = paper.file("urn:fire", FIRE);
        Article inquiry = paper.file("urn:inquiry", INQUIRY);
        paper.kill("urn:fire");
        assertThat(paper.status("/thread/" + fire.id())).isEqualTo(404);
        assertThat(paper.status("/thread/" + inquiry.id())).isEqualTo(404);
        assertThat(paper.status("/api/threads/" + fire.id())).isEqualTo(404);
    }

    @Test
    void theFirstStoriesOfASiteAreComparedOnceThereAreEnough(@TempDir Path young) {
        try (Paper site = new Paper(young)) {
            Article fire = site.file("urn:fire", FIRE);
            site.file("urn:inquiry", INQUIRY);
            assertThat(site.status("/thread/" + fire.id())).isEqualTo(404);
            fileOthers(site);
            assertThat(site.page("/thread/" + fire.id())).contains("Battery began");
        }
    }

    @Test
    void programsReadAThread() {
        Article fire = paper.file("urn:fire", FIRE);
        Article inquiry = paper.file("urn:inquiry", INQUIRY);
        assertThat(paper.page("/api/threads/" + fire.id()))
                .startsWith("{\"id\":\"" + fire.id() + "\"")
                .containsSubsequence(inquiry.id(), fire.id());
    }

    private String earlier(Article article) {
        String page = paper.page(article.address());
        int begin = page.indexOf("class=\"earlier\"");
        return begin < 0 ? "" : page.substring(begin, page.indexOf("</div>", begin));
    }

    private String recommended(Article article) {
        return paper.page(article.address())
                .replaceFirst("(?s).*(<section class=\"recommended\".*?</section>).*", "$1");
    }

    private static Consumer<StoryDraft> told(String headline, String text) {
        return draft -> {
            draft.headline = headline;
            draft.body = new Body("<p>" + text + "</p>", text);
        };
    }
}
