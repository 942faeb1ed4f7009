package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {
    private static final String ADDRESS = "https://post.example";

    @TempDir
    Path folder;

    private Paper paper;

    @BeforeEach
    void open() {
        paper = new Paper(folder, ADDRESS);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void anEntryIsHeadlineAddressTimesAndSummary() {
        Article article = paper.file("urn:1", draft -> {
            draft.headline = "Nets & <b>boats</b>\u0001";
            draft.byline = "Ina Holm";
            draft.creditLine = "Tidewater Wire";
        });
        Document feed = feed("/feed.xml");
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(ADDRESS + "/feed.xml");
        assertThat(feed.select("entry > id").text()).isEqualTo("urn:dateline:story:" + article.id());
        assertThat(feed.select("entry > title").text()).isEqualTo("Nets & <b>boats</b>");
        assertThat(feed.select("entry > link").attr("href")).isEqualTo(ADDRESS + article.address());
        assertThat(feed.select("entry > published").text()).isEqualTo("2024-11-15T18:27:00Z");
        assertThat(feed.select("entry > author > name").text()).isEqualTo("Ina Holm");
        assertThat(feed.select("entry > summary").text()).isEqualTo("Text of urn:1.");
        assertThat(feed.select("entry > rights").text()).isEqualTo("Tidewater Wire");
        assertThat(feed.select("entry > content")).isEmpty();
    }

    /// RFC 4287 wants absolute ids (§4.2.6), and allows relative links.
    @Test
    void aSiteWithoutAnAddressHasFeedsWithAbsoluteIds() {
        try (Paper local = new Paper(folder.resolve("local"))) {
            Article article = local.file("urn:1");
            for (String path : List.of("feed.xml", "news/feed.xml", "search/feed.xml?q=text")) {
                Document feed = Jsoup.parse(local.page("/" + path), "", Parser.xmlParser());
                assertThat(feed.select("feed > id").text()).isEqualTo("urn:dateline:feed:" + path.replace("?", "%3F"));
                assertThat(feed.select("link[rel=self]")).isEmpty();
                assertThat(feed.select("entry > link").attr("href")).isEqualTo(article.address());
            }
        }
    }

    @Test
    void aStoryThatLeftTheSiteIsNamedAsDeletedUntilItIsBack() {
        Article article = paper.file("urn:1");
        paper.file("urn:2");
        assertThat(feed("/feed.xml").getElementsByTag("at:deleted-entry")).isEmpty();
        paper.hold("urn:1");
        assertThat(feed("/feed.xml").getElementsByTag("at:deleted-entry").attr("ref"))
                .isEqualTo("urn:dateline:story:" + article.id());
        assertThat(feed("/feed.xml").select("entry")).hasSize(1);
        paper.file("urn:1");
        assertThat(feed("/feed.xml").getElementsByTag("at:deleted-entry")).isEmpty();
        paper.kill("urn:1");
        assertThat(feed("/feed.xml").getElementsByTag("at:deleted-entry").attr("when"))
                .isEqualTo("2024-11-15T18:31:00Z");
    }

    @Test
    void aStoryThatTurnedOutToBeAnotherIsNamedAsDeletedWhileThatOneStands() {
        Article first = paper.file("urn:1");
        Article second = paper.file("urn:2");
        Article standing = paper.file("urn:3", draft -> draft.evolvedFrom.addAll(List.of("urn:1", "urn:2")));
        String joined = standing.id().equals(first.id()) ? second.id() : first.id();
        for (String path : List.of("/feed.xml", "/news/feed.xml")) {
            assertThat(feed(path).select("entry > id").eachText())
                    .containsExactly("urn:dateline:story:" + standing.id());
            assertThat(feed(path).getElementsByTag("at:deleted-entry").eachAttr("ref"))
                    .containsExactly("urn:dateline:story:" + joined);
        }
        assertThat(feed("/sport/feed.xml").getElementsByTag("at:deleted-entry")).isEmpty();
    }

    @Test
    void itNamesItsHubInItselfAndInItsHeaders() {
        assertThat(feed("/news/feed.xml").select("feed > link[rel=hub]").attr("href"))
                .isEqualTo(ADDRESS + "/hub");
        assertThat(paper.get("/news/feed.xml").headers().firstValue("Link"))
                .contains("<" + ADDRESS + "/hub>; rel=\"hub\", <" + ADDRESS + "/news/feed.xml>; rel=\"self\"");
    }

    @Test
    void unpublishedVersionsAreNotListed() {
        paper.hold("urn:secret");
        paper.kill("urn:secret");
        assertThat(feed("/feed.xml").getElementsByTag("at:deleted-entry")).isEmpty();
    }

    @Test
    void aStoryThatTurnedOutToBeAnotherIsNamedAsDeletedOnceThatOneLeaves() {
        Article first = paper.file("urn:1");
        Article second = paper.file("urn:2");
        paper.file("urn:3", draft -> draft.evolvedFrom.addAll(List.of("urn:1", "urn:2")));
        paper.kill("urn:3");
        assertThat(feed("/feed.xml").getElementsByTag("at:deleted-entry").eachAttr("ref"))
                .containsExactlyInAnyOrder("urn:dateline:story:" + first.id(), "urn:dateline:story:" + second.id());
    }

    @Test
    void aSectionHasItsOwnFeedLinkedFromItsPage() {
        paper.file("urn:news");
        Article sport = paper.file("urn:sport", draft -> draft.section = "Sport");
        assertThat(feed("/sport/feed.xml").select("entry > id").eachText())
                .containsExactly("urn:dateline:story:" + sport.id());
        assertThat(Jsoup.parse(paper.page("/sport"))
                        .select("head link[type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("/sport/feed.xml");
        assertThat(paper.status("/nowhere/feed.xml")).isEqualTo(404);
    }

    private Document feed(String path) {
        assertThat(paper.get(path).headers().firstValue("content-type"))
                .contains("application/atom+xml; charset=utf-8");
        return Jsoup.parse(paper.page(path), "", Parser.xmlParser());
    }
}
