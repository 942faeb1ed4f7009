package dateline.formats.webpage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Story;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands between the headline and the copy of a page.
class PageLeadTest {
    private static final String LEAD = "The north quay of Aldhaven opens again on Monday.";
    private static final String COPY = "<p>“We are ready,” says the head of the harbour board, Jo Ek.</p>"
            + "<p>It was closed for eleven days after the storm of last month.</p>";
    private static final String TEXT = "“We are ready,” says the head of the harbour board, Jo Ek.\n"
            + "It was closed for eleven days after the storm of last month.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='ingress'>%s</p>",
                "<p class='article__lead'>%s</p>",
                "<div class='intro'><p>%s</p></div>",
                "<div class='standfirst'>%s</div>",
                "<header class='top'><p class='preamble large'>%s</p></header>"
            })
    void aLeadAboveTheMarkedCopyIsItsFirstParagraph(String lead) {
        String html = lead.formatted(LEAD);
        assertThat(text(html + "<figure><img src='q.jpg' width='900'></figure><div itemprop='articleBody'>" + COPY
                        + "</div>"))
                .isEqualTo(LEAD + "\n" + TEXT);
        assertThat(text(html + "<div class='content'>" + COPY + "</div>")).isEqualTo(LEAD + "\n" + TEXT);
    }

    @Test
    void aLeadThatTheCopyRepeatsIsPrintedOnce() {
        assertThat(text("<p class='ingress'>" + LEAD + "</p><div itemprop='articleBody'><p>" + LEAD + "</p>" + COPY
                        + "</div>"))
                .isEqualTo(LEAD + "\n" + TEXT);
        assertThat(text("<div itemprop='articleBody'><p class='ingress'>" + LEAD + "</p>" + COPY + "</div>"))
                .isEqualTo(LEAD + "\n" + TEXT);
    }

    @Test
    void aLeadBelowTheCopyOrOfAnotherStoryIsNoLead() {
        assertThat(text("<div itemprop='articleBody'>" + COPY + "</div><p class='ingress'>Another story.</p>"))
                .isEqualTo(TEXT);
        assertThat(text("<div class='related'><p class='ingress'>Another story.</p></div><div itemprop='articleBody'>"
                        + COPY + "</div>"))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "deck", "article-subtitle", "standfirst"})
    void aDeckUnderTheHeadlineIsTheSummary(String name) {
        Story story = story("<h2 class='" + name + "'>The quay was closed for eleven days</h2>" + COPY);
        assertThat(story.copy().summary()).isEqualTo("The quay was closed for eleven days");
        assertThat(story.copy().body().text()).isEqualTo(TEXT);
    }

    @Test
    void aSubheadInTheCopyIsNoDeck() {
        Story story =
                story("<h2>What is new</h2>" + COPY + "<h2 class='lead'>What comes</h2><p>More ferries sail.</p>");
        assertThat(story.copy().summary()).isEqualTo("A page about the quay.");
        assertThat(story.copy().body().text()).contains("What is new", "What comes");
    }

    @Test
    void anAuthorWhoNamesNobodyGivesWayToThePrintedByline() {
        String page = page("<div class='byline'><span itemprop='author'>Ada Lund/TT</span></div>" + COPY);
        assertThat(read(page.replace("<title>", "<meta name='author' content='TT'><title>"))
                        .credits()
                        .byline())
                .isEqualTo("Ada Lund/TT");
        assertThat(read(page("<div class='byline'>TT</div>" + COPY)).credits().byline())
                .isNull();
    }

    private static String text(String article) {
        return story(article).copy().body().text();
    }

    private static Story story(String article) {
        return read(page(article));
    }

    private static String page(String article) {
        return "<!DOCTYPE html><html lang='en'><head><title>Quay reopens</title>"
                + "<meta name='description' content='A page about the quay.'>"
                + "<meta property='article:published_time' content='2026-03-02T08:00:00Z'></head><body><article>"
                + "<h1>Quay reopens</h1>" + article + "</article></body></html>";
    }

    private static Story read(String page) {
        return new WebPageReader(ZoneOffset.UTC)
                .read(new WireFile("quay.html", page.getBytes(UTF_8)))
                .stories()
                .getFirst();
    }
}
