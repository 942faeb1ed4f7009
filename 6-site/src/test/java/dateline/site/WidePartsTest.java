package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dateline.archive.Article;
import dateline.story.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables and preformatted text that are wider than the page.
@Tag("browser")
class WidePartsTest {
    private static final String CELLS = "<td>Aldhaven&nbsp;Harbour&nbsp;Works</td>".repeat(9);
    private static final String BODY = "<p>The figures.</p>\n<pre>" + "Aldhaven   14.02   17.30 ".repeat(8)
            + "</pre>\n<table><tr>" + CELLS + "</tr></table>\n<table><tr><td>1</td></tr></table>";

    @TempDir
    static Path folder;

    private static Paper paper;
    private static Chromium chromium;
    private static Article article;

    @BeforeAll
    static void open() {
        paper = new Paper(folder);
        article = paper.file("urn:figures", draft -> draft.body = new Body(BODY, "The figures."));
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        paper.close();
    }

    @Test
    void thePageStaysAsWideAsItsWindow() {
        for (int width : new int[] {320, 390, 820, 1440}) {
            try (BrowserContext window = chromium.window(width)) {
                assertThat(go(window).evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
            }
        }
    }

    @Test
    void theyAreScrolledByKeyboard() {
        try (BrowserContext window = chromium.window(390)) {
            Page page = go(window);
            Locator boxes = page.locator(".scroll");
            for (int i = 0; i < 2; i++) {
                Locator box = boxes.nth(i);
                box.focus();
                page.keyboard().press("ArrowRight");
                page.waitForTimeout(300);
                assertThat((int) box.evaluate("box => box.scrollLeft"))
                        .as("box " + i)
                        .isPositive();
            }
            assertThat(boxes.nth(2).getAttribute("tabindex"))
                    .as("nothing to scroll")
                    .isNull();
        }
    }

    @Test
    void nothingIsCutOnPaper() {
        try (BrowserContext window = chromium.window(720)) {
            Page page = go(window);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat((boolean) page.evaluate("""
                    () => [...document.querySelectorAll('.scroll')].every(box =>
                      [box, ...box.querySelectorAll('*')].every(part => part.getBoundingClientRect().right <= 720
                        && part.scrollWidth <= part.clientWidth + 1))""")).isTrue();
        }
    }

    private static Page go(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(paper.uri(article.address()).toString());
        return page;
    }
}
