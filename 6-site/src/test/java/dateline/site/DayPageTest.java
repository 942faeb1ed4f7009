package dateline.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Body;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.StoryDraft;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day with many stories: its page is bounded, and every story is on a page of its section.
class DayPageTest {
    private static final String DAY = "/2024/11/16";
    private static final int MOST_BYTES = 25_000;
    private static final int PICTURES = 8;

    @TempDir
    Path folder;

    private final Random random = new Random(8);
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
    void aBusyDayHasASmallPageFromWhichEveryStoryIsReached() {
        for (int i = 0; i < PICTURES; i++) {
            paper.filePicture("picture" + i + ".jpg", Drawing.jpeg(900 + i, 600, new Color(20 * i, 90, 90)));
        }
        Set<String> filed = new TreeSet<>();
        for (int i = 0; i < 20; i++) {
            List<StoryDraft> drafts = stories(i);
            drafts.forEach(draft -> filed.add(draft.headline));
            paper.fileAll(drafts);
        }
        assertThat(filed).hasSize(2_000);

        Document page = page(DAY);
        assertThat(page.select(".rows > li").size()).isBetween(20, 30);
        assertThat(page.select(".rows img")).isNotEmpty();
        assertThat(page.select(".lines > li").size()).isBetween(60, 90);
        assertThat(weight(DAY)).isLessThan(MOST_BYTES);
        assertThat(page.select(".around a").eachAttr("href")).containsExactly("#in-news", "#in-sport");
        assertThat(page.select(".group").eachAttr("id")).containsExactly("in-news", "in-sport");
        assertThat(page.select(".all").eachText())
                .containsExactly("All 1333 stories in News", "All 667 stories in Sport");

        Set<String> reached = new TreeSet<>();
        for (Element all : page.select(".all a")) {
            String path = all.attr("href");
            while (path != null) {
                Document list = page(path);
                assertThat(weight(path)).as(path).isLessThan(MOST_BYTES);
                List<String> headlines = list.select(".lines a").eachText();
                assertThat(reached).doesNotContainAnyElementsOf(headlines);
                reached.addAll(headlines);
                Element earlier = list.selectFirst(".turn [rel=next]");
                path = earlier == null ? null : earlier.attr("href");
            }
        }
        assertThat(reached).isEqualTo(filed);
        assertThat(paper.status("/news" + DAY + "?page=10")).isEqualTo(404);
    }

    @Test
    void aQuietDayShowsEveryStoryWithItsSummary() {
        paper.fileAll(stories(0).subList(0, 30));
        Document page = page(DAY);
        assertThat(page.select(".rows > li")).hasSize(30);
        assertThat(page.select(".lines, .all")).isEmpty();
    }

    @Test
    void aSectionsDayIsNotKeptLongerThanItIsTrue() {
        paper.file("urn:1");
        paper.file("urn:2");
        assertThat(page("/news" + DAY).select(".lines a").eachText())
                .containsExactly("Headline of urn:2", "Headline of urn:1");
        assertThat(page("/news" + DAY).select("h1").text()).isEqualTo("News, 16 November 2024");
        paper.kill("urn:1");
        assertThat(page("/news" + DAY).select(".lines a").eachText()).containsExactly("Headline of urn:2");
        assertThat(page("/news" + DAY).select(".turn a").eachAttr("href")).containsExactly(DAY);
        for (String path : List.of("/sport" + DAY, "/news/2024/11/15", "/news" + DAY + "?page=2", "/nowhere" + DAY)) {
            assertThat(paper.status(path)).as(path).isEqualTo(404);
        }
        paper.kill("urn:2");
        assertThat(paper.status("/news" + DAY)).isEqualTo(404);
    }

    @Test
    void aSectionIsWalkedDayByDay() {
        paper.file("urn:1");
        paper.now = paper.now.plus(Duration.ofDays(1));
        paper.file("urn:sport", draft -> draft.section = "Sport");
        paper.now = paper.now.plus(Duration.ofDays(1));
        paper.file("urn:2");
        assertThat(page("/news").select(".turn a").eachAttr("href")).containsExactly("/news" + DAY);
        assertThat(page("/news" + DAY).select(".turn [rel=prev]").attr("href")).isEqualTo("/news/2024/11/18");
        assertThat(page("/news/2024/11/18").select(".turn [rel=next]").attr("href"))
                .isEqualTo("/news" + DAY);
        paper.file("urn:3", draft -> draft.versionCreated = paper.now.minus(Duration.ofDays(1)));
        assertThat(page("/news" + DAY).select(".turn [rel=prev]").attr("href")).isEqualTo("/news/2024/11/17");
        assertThat(page("/news/2024/11/18").select(".turn [rel=next]").attr("href"))
                .isEqualTo("/news/2024/11/17");
    }

    private Document page(String path) {
        return Jsoup.parse(paper.page(path));
    }

    /// Returns how many bytes a reader fetches for a page, compressed, without its pictures.
    private int weight(String path) {
        Document page = page(path);
        return compressed(paper.page(path))
                + compressed(paper.page(page.select("link[rel=stylesheet]").attr("href")))
                + compressed(paper.page(page.select("script[src]").attr("src")));
    }

    private static int compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    /// Every third is of Sport.
    private List<StoryDraft> stories(int batch) {
        List<StoryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = batch * 100 + i;
            StoryDraft draft = new StoryDraft();
            draft.guid = "urn:" + number;
            draft.version = "1";
            draft.versionCreated = paper.now;
            draft.section = number % 3 == 0 ? "Sport" : "News";
            draft.headline = words(9);
            String text = words(30);
            draft.body = new Body("<p>" + text + "</p>", text);
            draft.pictures.add(new Picture(
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new Rendition("main", "picture" + i % PICTURES + ".jpg", 900, 600, "image/jpeg"))));
            drafts.add(draft);
        }
        return drafts;
    }

    /// Returns words that compress worse than a language does.
    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(2 + random.nextInt(7), 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
