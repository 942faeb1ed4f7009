package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.story.Body;
import dateline.story.Dateline;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.StoryDraft;
import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePageTest {
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
    void theTenPartsStandInTheirOrder() {
        paper.close();
        paper = new Paper(folder.resolve("addressed"), "https://post.example");
        for (int i = 1; i <= 7; i++) {
            paper.file("urn:older:" + i);
        }
        paper.file("urn:next", draft -> complete(draft, "next"));
        Article article = paper.file("urn:first", draft -> complete(draft, "first"));
        String first = paper.newest(1).getFirst().address();
        paper.now = paper.now.plus(Duration.ofMinutes(3));
        paper.file("urn:first", draft -> complete(draft, "first"));
        filePictures("first", "next");

        String page = text(paper.page(first));

        assertThat(article.address()).isEqualTo(first);
        assertThat(page)
                .containsSubsequence(
                        "Skip to Content",
                        "Facebook",
                        "X",
                        "WhatsApp",
                        "E-mail",
                        "Caption 1 of first",
                        "Credit 1",
                        "Headline first",
                        "News",
                        "16 November 2024, 02:35",
                        "Last updated: 02:39",
                        "ALDHAVEN (TW) — The board met.",
                        "It decided.",
                        "Jon Berg contributed.",
                        "Caption 2 of first",
                        "Caption 3 of first",
                        "Next Article",
                        "Caption 1 of next",
                        "Headline next",
                        "16 November 2024, 02:34",
                        "ALDHAVEN (TW) — The board met.",
                        "Caption 3 of next",
                        "Recommended Articles");
    }

    /// What others read needs absolute addresses, which exist only if the site's own address is set.
    @Test
    void aSiteWithoutAnAddressGivesNoneToOthers() {
        Article article = paper.file("urn:a", draft -> complete(draft, "a"));
        filePictures("a");
        Document page = document(article);
        assertThat(page.select(".share a, [data-shared], link[rel=canonical], [property=og:url], [property=og:image]"))
                .isEmpty();
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"headline\"")
                .doesNotContain("\"url\"", "\"image\"", article.address());
    }

    @Test
    void noWordsOfAPictureStandTwice() {
        Article article = paper.file("urn:a", draft -> complete(draft, "a"));
        filePictures("a");
        String page = text(paper.page(article.address()));
        for (int i = 1; i <= 3; i++) {
            assertThat(page.split("Caption " + i + " of a", -1))
                    .as("caption " + i)
                    .hasSize(2);
            assertThat(page.split("Credit " + i, -1)).as("credit " + i).hasSize(2);
        }
    }

    @Test
    void sixOthersAreRecommendedAndNeitherThisNorTheNext() {
        List<String> subjects = List.of(
                "Ferry aground",
                "Choir tours islands",
                "Mill reopens",
                "Glacier retreats",
                "Bakers strike",
                "Orchard sold",
                "Tunnel flooded",
                "Chess final drawn",
                "Lighthouse automated");
        for (String subject : subjects) {
            paper.file(subject, draft -> {
                draft.headline = subject;
                draft.body = new Body("<p>" + subject + ".</p>", subject + ".");
            });
        }
        List<Article> newest = paper.newest(9);
        Document page = document(newest.getFirst());
        List<String> recommended = page.select(".recommended h3 a").eachAttr("href");
        assertThat(recommended)
                .hasSize(6)
                .doesNotHaveDuplicates()
                .doesNotContain(newest.get(0).address(), newest.get(1).address());
    }

    @Test
    void suppliersTextIsEscaped() {
        String hostile = "</title></script><script>alert(1)</script>\" onload=\"alert(2)";
        Article article = paper.file("urn:a", draft -> {
            draft.headline = hostile;
            draft.byline = hostile;
            draft.contributorLine = hostile;
            draft.creditLine = hostile;
            draft.dateline = new Dateline(hostile, null, null, hostile);
            draft.pictures.add(new Picture(null, hostile, hostile, hostile, null, List.of()));
        });
        Document page = document(article);
        assertThat(page.select("script"))
                .hasSize(2)
                .allMatch(script -> script.hasAttr("src") || script.attr("type").equals("application/ld+json"));
        assertThat(page.select("[onload]")).isEmpty();
        assertThat(page.expectFirst("h1").text()).isEqualTo(hostile);
        assertThat(page.expectFirst(".dateline").text()).startsWith(hostile);
        assertThat(page.expectFirst(".story").attr("data-title")).isEqualTo(hostile);
    }

    @Test
    void aPictureThatDidNotComeLeavesNoCaption() {
        Article article = paper.file("urn:a", draft -> complete(draft, "a"));
        assertThat(document(article).select("figure, img, source")).isEmpty();
        assertThat(text(paper.page(article.address()))).doesNotContain("Caption", "Credit");
        filePictures("a");
        assertThat(document(article).select("figure:has(img) figcaption")).hasSize(3);
    }

    @Test
    void aPictureHasItsAlternativesItsSizeAndItsWords() {
        Article article = paper.file("urn:a", draft -> draft.pictures.add(picture(1, "a")));
        String sha256 = paper.filePicture("a1.jpg", Drawing.jpeg(1000, 600, Color.BLUE));
        Element picture = document(article).expectFirst(".feature picture");
        Element image = picture.expectFirst("img");
        assertThat(image.attr("alt")).isEqualTo("Alternative 1");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("1000x600");
        assertThat(image.attr("loading")).isEqualTo("eager");
        assertThat(image.attr("fetchpriority")).isEqualTo("high");
        assertThat(image.attr("srcset"))
                .contains("/pictures/" + sha256 + "/400.jpg 400w")
                .doesNotContain("1200");
        assertThat(picture.expectFirst("source").attr("srcset")).contains("/pictures/" + sha256 + "/800.webp 800w");
    }

    @Test
    void anUpdateOnAnotherDaySaysItsDay() {
        Article article = paper.file("urn:a");
        assertThat(document(article).select(".updated")).isEmpty();
        paper.now = paper.now.plus(Duration.ofDays(1));
        paper.file("urn:a");
        assertThat(document(article).expectFirst(".updated").text()).isEqualTo("Last updated: 17 November 2024, 02:28");
    }

    @Test
    void anUpdateWithinTheMinuteOfPublicationHasNoTime() {
        Article article = paper.file("urn:a");
        paper.now = paper.now.minusSeconds(1);
        paper.file("urn:a");
        assertThat(document(article).select(".updated")).isEmpty();
        assertThat(document(article).select(".versions")).hasSize(1);
        paper.file("urn:a");
        assertThat(document(article).select(".updated").text()).isEqualTo("Last updated: 02:28");
    }

    @Test
    void keptPagesSayAStorysAgeAsTimePasses() {
        Article article = paper.file("urn:a");
        paper.file("urn:b");
        assertThat(document(article).select(".age")).isEmpty();
        assertThat(Jsoup.parse(paper.page("/news")).select(".card time").eachText())
                .containsExactly("16 Nov, 02:28", "16 Nov, 02:27");
        paper.now = Instant.parse("2024-12-17T00:00:00+08:00");
        assertThat(document(article).expectFirst(".age").text()).isEqualTo("This story is 1 month old.");
        paper.now = Instant.parse("2025-01-01T00:00:00+08:00");
        assertThat(Jsoup.parse(paper.page("/news")).select(".card time").eachText())
                .containsExactly("16 Nov 2024, 02:28", "16 Nov 2024, 02:27");
        assertThat(Jsoup.parse(paper.page("/")).select(".top-stories time").eachText())
                .containsExactly("16 Nov 2024, 02:28", "16 Nov 2024, 02:27");
        paper.now = Instant.parse("2025-11-16T00:00:00+08:00");
        assertThat(document(article).expectFirst(".age").text()).isEqualTo("This story is 1 year old.");
    }

    /// A story that was corrected lately is not old.
    @Test
    void theAgeIsThatOfTheNewestVersion() {
        Article article = paper.file("urn:a");
        paper.now = Instant.parse("2025-11-16T00:00:00+08:00");
        paper.file("urn:a");
        assertThat(document(article).select(".age")).isEmpty();
    }

    @Test
    void aCorrectionIsMarkedInTheEditorsWords() {
        Article article = paper.file("urn:a");
        paper.file("urn:a", draft -> {
            draft.correction = true;
            draft.editorNote = "Corrects the age in the headline.";
        });
        assertThat(document(article).expectFirst(".correction").text())
                .isEqualTo("Corrected 16 November 2024, 02:28: Corrects the age in the headline.");
        assertThat(Jsoup.parse(paper.page("/news")).expectFirst(".mark").text()).isEqualTo("Corrected");
    }

    @Test
    void quotationMarksAreThoseOfTheLanguageIfTheSettingSaysSo() {
        try (Paper german = new Paper(folder.resolve("quotes"), null, true)) {
            Article article = german.file("urn:a", draft -> {
                draft.language = "de";
                draft.headline = "\"Ja\" aus Aldhaven";
                draft.body = new Body("<p>Sie sagte \"Nein\".</p>", "Sie sagte \"Nein\".");
            });
            Document page = Jsoup.parse(german.page(article.address()));
            assertThat(page.select("h1").text()).isEqualTo("„Ja“ aus Aldhaven");
            assertThat(page.select(".text").text()).isEqualTo("Sie sagte „Nein“.");
            Document list = Jsoup.parse(german.page("/news"));
            assertThat(list.select(".card h3, .card .summary").eachText())
                    .containsExactly("„Ja“ aus Aldhaven", "Sie sagte „Nein“.");
            assertThat(german.page("/api/stories/" + article.id())).contains("Sie sagte \\\"Nein\\\".");
        }
    }

    @Test
    void theSitesWordsInAStoryOfAnotherLanguageHaveTheSitesLanguage() {
        Article arabic = paper.file("urn:ar", draft -> {
            draft.language = "ar";
            draft.byline = "سلمى";
            draft.correction = true;
        });
        Element story = document(arabic).expectFirst("article.story");
        assertThat(story.attr("lang")).isEqualTo("ar");
        for (Element element : story.getAllElements()) {
            String own = element.ownText();
            if (own.matches("(?s).*\\p{IsLatin}.*") && !element.is("h1, .text *")) {
                assertThat(Objects.requireNonNull(element.closest("[lang]")).attr("lang"))
                        .as(own)
                        .isEqualTo("en");
            }
        }
        assertThat(story.expectFirst(".byline").attr("lang")).isEmpty();
    }

    @Test
    void eachStoryHasItsWritingDirection() {
        paper.file("urn:unsaid");
        Article arabic = paper.file("urn:a", draft -> draft.language = "ar");
        Document page = document(arabic);
        assertThat(page.select("article.story").eachAttr("dir")).containsExactly("rtl", "auto");
        assertThat(page.expectFirst("article.story").attr("lang")).isEqualTo("ar");
        assertThat(page.expectFirst("html").attr("dir")).isEqualTo("ltr");
    }

    /// Files the pictures of [#complete] stories.
    private void filePictures(String... stories) {
        int shade = 0;
        for (String story : stories) {
            for (int i = 1; i <= 3; i++) {
                paper.filePicture(story + i + ".jpg", Drawing.jpeg(100, 60, new Color(shade += 20, 0, 0)));
            }
        }
    }

    private Document document(Article article) {
        return Jsoup.parse(paper.page(article.address()));
    }

    private static String text(String page) {
        return Jsoup.parse(page).body().text();
    }

    private static void complete(StoryDraft draft, String name) {
        draft.headline = "Headline " + name;
        draft.dateline = new Dateline("ALDHAVEN", "TW", null, "ALDHAVEN (TW)");
        draft.body = new Body("<p>The board met.</p><p>It decided.</p>", "The board met.\nIt decided.");
        draft.byline = "Ada Lund";
        draft.contributorLine = "Tidewater writer Jon Berg contributed.";
        for (int i = 1; i <= 3; i++) {
            draft.pictures.add(picture(i, name));
        }
    }

    private static Picture picture(int number, String story) {
        Rendition file = new Rendition("main", story + number + ".jpg", 1000, 600, "image/jpeg");
        return new Picture(
                null,
                "Alternative " + number,
                "Caption " + number + " of " + story,
                "Credit " + number,
                null,
                List.of(file));
    }
}
