package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dateline.archive.Article;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader sees of an article before scrolling: the whole headline, and a picture that is not cropped.
@Tag("browser")
class FirstScreenTest {
    private static final Map<String, int[]> PICTURES = new TreeMap<>(Map.of(
            "broad", new int[] {1500, 1000},
            "panorama", new int[] {1800, 600},
            "square", new int[] {1200, 1200},
            "upright", new int[] {1000, 1500},
            "small", new int[] {160, 120}));

    private static final List<int[]> WINDOWS =
            List.of(new int[] {1280, 720}, new int[] {1366, 768}, new int[] {390, 844}, new int[] {820, 1180});

    /// 119 characters.
    private static final String HEADLINE =
            "Ministers agree after a night of talks to reopen both harbours before spring,"
                    + " and to pay the fishermen who stay at home";

    private static final String CAPTION = "Fishing boats lie in the inner harbour of Aldhaven on Monday, the first day"
            + " on which none of them was allowed to leave it, while the ministers of four countries met in the old"
            + " customs house behind them to talk about the herring, which has become so rare that last year's catch"
            + " was a third of that of the year before.";

    @TempDir
    static Path folder;

    private static Paper paper;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        paper = new Paper(folder, "https://news.example.org");
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        paper.close();
    }

    @Test
    void theFirstScreenHasTheWholeHeadlineAndTheWholePicture() {
        PICTURES.forEach((name, size) -> {
            Article article = file(name, HEADLINE, size);
            for (int[] window : WINDOWS) {
                try (BrowserContext context = chromium.window(window[0], window[1])) {
                    Page page = go(context, article);
                    String where = name + " at " + window[0] + "x" + window[1];
                    BoundingBox headline = page.locator("h1").first().boundingBox();
                    assertThat(headline.y + headline.height).as(where).isLessThanOrEqualTo(window[1]);
                    Locator image = page.locator(".feature img").first();
                    BoundingBox box = image.boundingBox();
                    assertThat(box.width).as(where).isLessThanOrEqualTo(Math.min(size[0], window[0]) + 1);
                    assertThat(box.height).as(where).isBetween(90.0, (double) window[1]);
                    assertThat(image.evaluate("image => getComputedStyle(image).objectFit"))
                            .as(where)
                            .isEqualTo("contain");
                    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as(where)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void noPictureIsLargerThanItsFile() {
        Article article =
                file("tiny", "A small picture", new int[] {160, 120}, new int[] {160, 120}, new int[] {150, 200});
        try (BrowserContext context = chromium.window(1440)) {
            for (Locator image : go(context, article)
                    .locator(".story")
                    .first()
                    .locator("img")
                    .all()) {
                image.scrollIntoViewIfNeeded();
                assertThat(image.boundingBox().width).isBetween(140.0, 161.0);
            }
        }
    }

    private static Page go(BrowserContext context, Article article) {
        Page page = context.newPage();
        page.navigate(paper.uri(article.address()).toString());
        return page;
    }

    private static Article file(String name, String headline, int[]... sizes) {
        for (int i = 0; i < sizes.length; i++) {
            paper.filePicture(name + i + ".jpg", Drawing.jpeg(sizes[i][0], sizes[i][1], new Color(30, 60, 90 + i)));
        }
        return paper.file("urn:" + name, draft -> {
            draft.headline = headline;
            for (int i = 0; i < sizes.length; i++) {
                draft.pictures.add(new Picture(
                        null,
                        CAPTION,
                        "Boats side by side.",
                        "Jonas Vinter / Tidewater Wire",
                        null,
                        List.of(new Rendition("main", name + i + ".jpg", sizes[i][0], sizes[i][1], "image/jpeg"))));
            }
        });
    }
}
