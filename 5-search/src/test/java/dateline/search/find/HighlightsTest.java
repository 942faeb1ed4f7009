package dateline.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.find.Excerpt.Span;
import dateline.search.find.SearchResult.Hit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightsTest {
    private static final String LONG = "The mayor spoke at length about roofs and budgets and bakers. ".repeat(40);

    @TempDir
    Path folder;

    private SearchDesk desk;

    @BeforeEach
    void open() {
        desk = new SearchDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theWordsAreMarkedInHeadlineAndText() {
        desk.file("Ferry aground", "Two ferries collided. A tug came.");
        Hit hit = hit("ferry");
        assertThat(marked(hit.headline())).containsExactly("Ferry");
        assertThat(hit.headline().text()).isEqualTo("Ferry aground");
        assertThat(marked(text(hit))).containsExactly("ferries");
    }

    @Test
    void theSentencesWithTheWordsAreShown() {
        desk.file("Council", LONG + "A ferry sank near Aldhaven. " + LONG);
        Excerpt text = text(hit("ferry Aldhaven"));
        assertThat(text.text()).startsWith("… The").endsWith(". …").hasSizeLessThan(600);
        assertThat(marked(text)).containsExactly("ferry", "Aldhaven");
    }

    @Test
    void sentencesOfTwoParagraphsStayApart() {
        desk.file("Council", "A ferry sank near Aldhaven.\nAnother ferry came. Nobody was hurt.");
        assertThat(text(hit("ferry")).text())
                .isEqualTo("A ferry sank near Aldhaven.\nAnother ferry came. Nobody was hurt.");
    }

    @Test
    void noWordIsCut() {
        desk.file("Wall", "stonewall ".repeat(60) + "ferry " + "stonewall ".repeat(60) + ".");
        assertThat(text(hit("ferry")).text().split("\\s+")).containsOnly("…", "stonewall", "ferry");
    }

    @Test
    void aHostileTextIsOnlyText() {
        String hostile = "<script>alert('ferry')</script> <mark>ferry</mark> &lt;b&gt; ferry";
        desk.file("<img src=x onerror=ferry>", hostile);
        Hit hit = hit("ferry");
        assertThat(hit.headline().text()).isEqualTo("<img src=x onerror=ferry>");
        assertThat(text(hit).text()).isEqualTo(hostile);
        assertThat(marked(text(hit))).containsOnly("ferry");
    }

    @Test
    void aTextWithoutSentencesIsCut() {
        desk.file("Wall", "wall ".repeat(5_000) + "ferry " + "wall ".repeat(2_000));
        Excerpt text = text(hit("ferry"));
        assertThat(text.text()).hasSizeLessThan(700);
        assertThat(marked(text)).containsExactly("ferry");
    }

    @Test
    void pairsOfSignsAreMarkedAsOne() {
        desk.file("渡轮在港口搁浅", "渡轮在港口搁浅。没有人受伤。", draft -> draft.language = "zh");
        assertThat(marked(hit("港口搁浅").headline())).containsExactly("港口搁浅");
    }

    @Test
    void similarWordsAreMarked() {
        desk.file("Council", "The government resigned.");
        assertThat(marked(text(hit("govermnent")))).containsExactly("government");
    }

    @Test
    void aStoryThatHasTheWordsElsewhereShowsNoExcerpt() {
        desk.file("Council", "Roofs.", draft -> draft.byline = "Ada Quill");
        assertThat(hit("quill").text()).isNull();
    }

    private Hit hit(String text) {
        return desk.find(text).hits().getFirst();
    }

    private static Excerpt text(Hit hit) {
        return Objects.requireNonNull(hit.text());
    }

    private static List<String> marked(Excerpt excerpt) {
        return excerpt.spans().stream().filter(Span::found).map(Span::text).toList();
    }
}
