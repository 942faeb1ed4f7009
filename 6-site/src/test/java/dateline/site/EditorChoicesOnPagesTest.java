package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.archive.Decision;
import dateline.archive.Decision.Kind;
import dateline.story.Body;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which kept pages an editor's decision about recommendations drops, before the decision is acknowledged.
class EditorChoicesOnPagesTest {
    @TempDir
    Path folder;

    private Paper paper;
    private Article chess;
    private Article ferry;
    private Article choir;

    @BeforeEach
    void open() {
        paper = new Paper(folder);
        chess = file("Chess");
        file("Barn");
        file("Orchard"); // the Next Article of the ferry; the page depends on that of the orchard too
        ferry = file("Ferry");
        file("Glacier");
        choir = file("Choir");
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void aPinDropsThePageWithTheList() {
        keep(ferry);
        decide(Kind.PIN, ferry, chess);
        assertThat(isKept(ferry)).isFalse();
        assertThat(paper.page(ferry.address())).contains("data-reason=\"editors-choice\"");
        assertThat(paper.page(choir.address())).doesNotContain("editors-choice");
    }

    @Test
    void aBanFromEveryListDropsEachPageThatShowsTheStory() {
        keep(ferry, choir);
        decide(Kind.BAN_EVERYWHERE, chess);
        assertThat(isKept(ferry)).isFalse();
        assertThat(isKept(choir)).isFalse();
        assertThat(recommended(ferry)).doesNotContain("Chess");
        assertThat(recommended(choir)).doesNotContain("Chess");
    }

    @Test
    void aPageWaitsForAPinnedStoryThatReadersDoNotSee() {
        paper.hold("Chess");
        decide(Kind.PIN, ferry, chess);
        assertThat(recommended(ferry)).doesNotContain("Chess");
        assertThat(isKept(ferry)).isTrue();
        file("Chess");
        assertThat(isKept(ferry)).isFalse();
        assertThat(recommended(ferry)).contains("editors-choice", "Chess");
        paper.kill("Chess");
        assertThat(recommended(ferry)).doesNotContain("Chess");
    }

    /// Files a story that shares no word with others.
    private Article file(String word) {
        return paper.file(word, draft -> {
            draft.headline = word;
            draft.body = new Body("<p>" + word + "ing " + word + "ers.</p>", word + "ing " + word + "ers.");
        });
    }

    private void keep(Article... articles) {
        for (Article article : articles) {
            assertThat(paper.page(article.address())).contains(article.headline());
            assertThat(isKept(article)).isTrue();
        }
    }

    private boolean isKept(Article article) {
        return paper.pages().kept(article.address()) != null;
    }

    private String recommended(Article article) {
        return paper.page(article.address()).replaceFirst("(?s).*<section class=\"recommended\"", "");
    }

    private void decide(Kind kind, Article story, Article... others) {
        paper.decide(new Decision(
                kind,
                story.id(),
                "Ada Lund",
                List.of(others).stream().map(Article::id).toList()));
    }
}
