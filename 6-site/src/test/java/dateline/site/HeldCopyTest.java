package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.copy.BodyHtml;
import dateline.story.Dateline;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.StoryDraft;
import java.awt.Color;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests every public address while an update waits, and after it was superseded. No word of it
/// may be readable.
class HeldCopyTest {
    /// A word in every text of the waiting update.
    private static final String SECRET = "Quenby";

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
    void noDoorHasAWordOfAnUpdateThatWaitsNorAfterItWasSuperseded() {
        paper.file("urn:other");
        Article first = paper.file("urn:a", draft -> draft.headline = "Mayor speaks");
        paper.file("urn:later");
        List<String> before = tags(first);
        Instant end = paper.now.plus(Duration.ofDays(1));
        paper.file("urn:a", draft -> secret(draft, new Embargo.Until(end)));
        String picture = paper.filePicture("secret.jpg", Drawing.jpeg(900, 600, Color.RED));
        assertNoDoorHasIt(first, picture);
        assertThat(tags(first)).as("the pages are as they were").isEqualTo(before);

        paper.file("urn:a", draft -> secret(draft, new Embargo.Unclear(SECRET + " must have spoken")));
        assertNoDoorHasIt(first, picture);

        Article now = paper.file("urn:a", draft -> draft.headline = "Mayor speaks again");
        assertNoDoorHasIt(now, picture);
        HttpResponse<String> history = paper.get(now.address() + "/history");
        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(history.body()).contains("Mayor speaks");
        assertThat(paper.page(now.address())).contains(now.address() + "/history");

        paper.kill("urn:a");
        assertNoDoorHasIt(now, picture);
    }

    @Test
    void theUpdateIsAtEveryDoorWhenItsTimeHasCome() {
        Article first = paper.file("urn:a", draft -> draft.headline = "Mayor speaks");
        Instant end = paper.now.plus(Duration.ofHours(1));
        paper.file("urn:a", draft -> secret(draft, new Embargo.Until(end)));
        String picture = paper.filePicture("secret.jpg", Drawing.jpeg(900, 600, Color.RED));
        assertThat(paper.page("/")).contains("Mayor speaks");
        paper.now = end;
        paper.archive().liftDue().join();
        Article now = paper.article(first.id());
        for (String path : List.of("/", "/news", "/feed.xml", "/api/stories", "/api/changes", now.address())) {
            assertThat(paper.page(path)).as(path).contains(SECRET);
        }
        assertThat(paper.get(first.address()).headers().firstValue("location")).contains(now.address());
        assertThat(paper.status("/pictures/" + picture + "/400.jpg")).isEqualTo(200);
        assertThat(paper.page(now.address() + "/history")).contains(SECRET, "speaks");
    }

    @Test
    void searchEnginesLeaveTheHistoryAlone() {
        paper.file("urn:a", draft -> draft.headline = "Mayor speaks");
        Article now = paper.file("urn:a", draft -> draft.headline = "Mayor speaks again");
        assertThat(paper.get(now.address() + "/history").headers().firstValue("x-robots-tag"))
                .contains("noindex");
        assertThat(paper.get(now.address()).headers().firstValue("x-robots-tag"))
                .isEmpty();
    }

    private static void secret(StoryDraft draft, Embargo embargo) {
        draft.headline = SECRET + " arrested";
        draft.slug = SECRET;
        draft.summary = SECRET;
        draft.byline = SECRET;
        draft.dateline = new Dateline(SECRET, "TW", null, SECRET + " (TW)");
        draft.editorNote = SECRET;
        draft.usageTerms = SECRET;
        draft.creditLine = SECRET;
        draft.contributorLine = SECRET + " contributed.";
        draft.keywords.add(SECRET);
        draft.formerAddresses.add("/2019/arrested/");
        draft.correction = true;
        draft.body = BodyHtml.ofText(SECRET + " was arrested.");
        Rendition rendition = new Rendition("main", "secret.jpg", 900, 600, "image/jpeg");
        draft.pictures.add(new Picture(null, SECRET, SECRET, SECRET, null, null, List.of(rendition)));
        draft.embargo = embargo;
    }

    private void assertNoDoorHasIt(Article article, String picture) {
        for (String path : doors(article)) {
            HttpResponse<String> answer = paper.get(path);
            assertThat(answer.body()).as(path).doesNotContainIgnoringCase(SECRET);
            assertThat(answer.headers().map().toString()).as(path).doesNotContainIgnoringCase(SECRET);
        }
        for (String rendition : List.of("/400.jpg", "/400.webp", "/800.jpg")) {
            assertThat(paper.status("/pictures/" + picture + rendition)).isEqualTo(404);
        }
    }

    private List<String> doors(Article article) {
        List<String> doors = new ArrayList<>(List.of(
                "/",
                "/news",
                "/2024/11/16",
                "/feed.xml",
                "/news/feed.xml",
                "/api/stories",
                "/api/stories/" + article.id(),
                "/api/changes",
                "/2019/arrested/",
                "/news/2024/11/16/another-slug-" + article.id(),
                article.address(),
                article.address() + "/history"));
        paper.newest(9).forEach(other -> doors.add(other.address()));
        return doors;
    }

    /// Lists the addresses that answer 200, with their ETags. Leaves out an old address, which may begin to
    /// redirect to its story.
    private List<String> tags(Article article) {
        return doors(article).stream()
                .filter(path -> paper.status(path) == 200)
                .map(path -> path + paper.get(path).headers().firstValue("etag").orElse(""))
                .toList();
    }
}
