package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@Tag("browser")
class J08_ReadingOn {
    private static final String QUAY = "Harbour board decides on quay ";

    @TempDir
    Path data;

    private Program dateline;
    private Browsers browsers;
    private List<String> addresses;

    @BeforeEach
    void fill() throws Exception {
        dateline = new Program(data, "site.address=https://paper.example");
        browsers = new Browsers();
        Copy.fill(dateline);
        addresses = dateline.addresses();
    }

    @AfterEach
    void close() throws Exception {
        browsers.close();
        dateline.close();
    }

    @Test
    void whatIsReadIsWhatIsSharedAndPrintedAndOneStepLeadsBack() throws Exception {
        Page page = browsers.chromium().newContext().newPage();
        page.navigate(dateline.uri("/").toString());
        page.navigate(dateline.uri(addresses.get(1)).toString());
        isRead(page, addresses.get(1), QUAY + 10);
        scrollTo(page, addresses.get(2));
        isRead(page, addresses.get(2), QUAY + 9);
        page.evaluate("scrollTo(0, 0)");
        waitForPath(page, addresses.get(1));
        isRead(page, addresses.get(1), QUAY + 10);
        scrollTo(page, addresses.get(2));
        assertThat(page.locator("article.story").count()).isEqualTo(2);
        page.goBack();
        waitForPath(page, "/");
    }

    /// The address names the second story, whose page begins with it.
    @Test
    void aReloadFindsTheLineAgain() throws Exception {
        Page page = browsers.chromium().newContext().newPage();
        page.navigate(dateline.uri(addresses.get(1)).toString());
        scrollTo(page, addresses.get(2));
        page.mouse().wheel(0, 500);
        page.waitForTimeout(500);
        int before = top(page, addresses.get(2));
        page.reload();
        Program.await(
                "the line is found again at " + before,
                () -> top(page, addresses.get(2)),
                after -> Math.abs(after - before) <= 2);
    }

    @Test
    void recommendedArticlesFollowTheNextArticleAndOneLinkGoesOn() throws Exception {
        Page page = browsers.chromium().newContext().newPage();
        page.navigate(dateline.uri(addresses.get(1)).toString());
        scrollTo(page, addresses.get(2));
        assertThat(page.locator(".next + *, .stories + *").first().getAttribute("class"))
                .isEqualTo("recommended");
        page.locator(".onward a").click();
        waitForPath(page, addresses.get(3));
        page.goBack();
        waitForPath(page, addresses.get(2));
    }

    /// Scrolling to the Next Article does not move the keyboard's focus.
    @Test
    void theFocusStays() throws Exception {
        Page page = browsers.chromium().newContext().newPage();
        page.navigate(dateline.uri(addresses.get(1)).toString());
        page.locator(".kicker a").first().focus();
        scrollTo(page, addresses.get(2));
        assertThat(page.evaluate("document.activeElement.closest('article').dataset.address"))
                .isEqualTo(addresses.get(1));
    }

    @Test
    void withoutScriptsTheNextArticleIsThereAndALink() throws Exception {
        Page page = browsers.chromium()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(dateline.uri(addresses.get(1)).toString());
        assertThat(page.locator("article.story").count()).isEqualTo(2);
        page.locator("a", new Page.LocatorOptions().setHasText("Next Article")).click();
        assertThat(URI.create(page.url()).getPath()).isEqualTo(addresses.get(2));
    }

    /// Returns how far a story's first line is below the upper edge of the window, in pixels.
    private static int top(Page page, String address) {
        String story = "document.querySelector(\"[data-address='" + address + "']\")";
        return (int) page.evaluate("Math.round(" + story + ".getBoundingClientRect().top)");
    }

    private static void isRead(Page page, String address, String headline) {
        assertThat(URI.create(page.url()).getPath()).isEqualTo(address);
        assertThat(page.title()).isEqualTo(headline);
        String whole = "https://paper.example" + address;
        assertThat(page.locator("link[rel=canonical]").getAttribute("href")).isEqualTo(whole);
        assertThat(page.locator("meta[property='og:url']").getAttribute("content"))
                .isEqualTo(whole);
        assertThat(page.locator("meta[property='og:title']").getAttribute("content"))
                .isEqualTo(headline);
        assertThat(page.locator("meta[name=description]").getAttribute("content"))
                .contains(headline.substring(QUAY.length()) + "th time");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("h1:visible").allTextContents()).containsExactly(headline);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static void scrollTo(Page page, String address) {
        String story = "article.story[data-address='" + address + "']";
        for (int i = 0; i < 100 && page.locator(story).count() == 0; i++) {
            page.mouse().wheel(0, 400);
            page.waitForTimeout(50);
        }
        while (!URI.create(page.url()).getPath().equals(address)) {
            page.mouse().wheel(0, 150);
            page.waitForTimeout(30);
        }
    }

    private static void waitForPath(Page page, String address) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!URI.create(page.url()).getPath().equals(address)) {
            assertThat(System.nanoTime())
                    .as("back at " + address + ", not " + page.url())
                    .isLessThan(end);
            page.waitForTimeout(30);
        }
    }
}
