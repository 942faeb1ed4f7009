package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.copy.BodyHtml;
import dateline.story.Dateline;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryPageTest {
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
    void eachVersionShowsItsHeadlineAndTimeAndTheOldestItsText() {
        file("Court clears mayor, 51", "A court cleared the mayor.", "She is 51.");
        file("Court clears mayor, 57", "A court cleared the mayor.", "She is 57.");
        Elements versions =
                versions(file("Town celebrates until the morning", "A court cleared the mayor.", "She is 57."));
        assertThat(versions.select("h2").eachText())
                .containsExactly(
                        "Court clears mayor, 57 Town celebrates until the morning",
                        "Court clears mayor, 51 57",
                        "Court clears mayor, 51");
        assertThat(versions.select("h2 del").eachText()).containsExactly("Court clears mayor, 57", "51");
        assertThat(versions.select("h2 ins").eachText()).containsExactly("Town celebrates until the morning", "57");
        assertThat(versions.select(".history-time").eachText())
                .containsExactly("16 November 2024, 02:29", "16 November 2024, 02:28", "16 November 2024, 02:27");
        assertThat(versions.get(0).select(".unchanged").eachText()).containsExactly("The text is unchanged.");
        assertThat(versions.get(1).select(".unchanged, .passage").eachText())
                .containsExactly("1 paragraph is unchanged.", "She is 51. 57.");
        assertThat(versions.get(2).select(".unchanged, .passage").eachText())
                .containsExactly("A court cleared the mayor.", "She is 51.");
    }

    @Test
    void addedAndRemovedParagraphsAreShownWhole() {
        file("Storm nears", "Schools stay closed on Wednesday.", "Ferries stopped at six.");
        Element version = versions(file(
                        "Storm nears", "Some 40,000 homes are dark.", "Ferries stopped at six.", "Nobody was hurt."))
                .get(0);
        assertThat(version.select(".passage.withdrawn > del").eachText())
                .containsExactly("Schools stay closed on Wednesday.");
        assertThat(version.select(".passage.added > ins").eachText())
                .containsExactly("Some 40,000 homes are dark.", "Nobody was hurt.");
        assertThat(version.select(".unchanged").eachText()).containsExactly("1 paragraph is unchanged.");
    }

    @Test
    void bylineAndDatelineAreReadAsOnTheStorysPage() {
        file("Storm nears", "Ferries stopped at six.");
        Element version = versions(paper.file("urn:a", draft -> {
                    draft.headline = "Storm nears";
                    draft.byline = "Jon Berg";
                    draft.dateline = new Dateline("Aldhaven", "MPS", null, "ALDHAVEN (MPS)");
                    draft.body = BodyHtml.ofText("Ferries stopped at six.");
                }))
                .get(0);
        assertThat(version.select(".passage").eachText())
                .containsExactly("By Jon Berg", "ALDHAVEN (MPS) — Ferries stopped at six.");
    }

    @Test
    void changedCaptionsHaveAHeading() {
        file("Storm nears", "Ferries stopped at six.");
        Article article = paper.file("urn:a", draft -> {
            draft.headline = "Storm nears";
            draft.body = BodyHtml.ofText("Ferries stopped at six.");
            draft.pictures.add(new Picture(
                    null,
                    "A pier",
                    "The pier at noon.",
                    "Ada Lund",
                    null,
                    List.of(new Rendition("main", "pier.jpg", 900, 600, "image/jpeg"))));
        });
        Element version = versions(article).get(0);
        assertThat(version.select("h3, .unchanged, .passage").eachText())
                .containsExactly("The text is unchanged.", "Picture captions", "The pier at noon.");
    }

    @Test
    void aVersionWithoutAHeadlineIsHeadedByItsFirstSentence() {
        paper.file("urn:a", draft -> {
            draft.headline = null;
            draft.body = BodyHtml.ofText("Ferries wait. A storm is near.");
        });
        Document page = page(file("Storm nears", "Ferries stopped at six."));
        assertThat(page.select("h1, h2, h3")).allMatch(Element::hasText);
        assertThat(page.select(".history li h2").eachText())
                .containsExactly("Ferries wait. Storm nears", "Ferries wait.");
    }

    private Article file(String headline, String... paragraphs) {
        return paper.file("urn:a", draft -> {
            draft.headline = headline;
            draft.body = BodyHtml.ofText(String.join("\n\n", paragraphs));
        });
    }

    private Elements versions(Article article) {
        return page(article).select(".history li");
    }

    private Document page(Article article) {
        return Jsoup.parse(paper.page(article.address() + "/history"));
    }
}
