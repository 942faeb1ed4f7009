package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@Tag("browser")
class J08_ReadingOn {
    @TempDir
    Path data;

    @Test
    void threeNextArticlesFollowAndTheBackButtonLeadsBack() throws Exception {
        try (Program dateline = new Program(data);
                Browsers browsers = new Browsers();
                BrowserContext context = browsers.chromium().newContext()) {
            Copy.fill(dateline);
            List<String> addresses = dateline.addresses();
            Page page = context.newPage();
            page.navigate(dateline.uri(addresses.get(1)).toString());
            for (int i = 2; i <= 4; i++) {
                scrollTo(page, addresses.get(i));
                assertThat(page.title()).isEqualTo("Harbour board decides on quay " + (12 - i - 1));
            }
            assertThat(page.locator("article.story").count()).isGreaterThanOrEqualTo(4);
            assertThat(page.locator("article.story h1").allTextContents()).doesNotHaveDuplicates();
            for (int i = 3; i >= 1; i--) {
                page.goBack();
                waitForPath(page, addresses.get(i));
                assertThat(page.title()).isEqualTo("Harbour board decides on quay " + (12 - i - 1));
            }
        }
    }

    @Test
    void withoutScriptsTheNextArticleIsThereAndALink() throws Exception {
        try (Program dateline = new Program(data);
                Browsers browsers = new Browsers();
                BrowserContext context =
                        browsers.chromium().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Copy.fill(dateline);
            List<String> addresses = dateline.addresses();
            Page page = context.newPage();
            page.navigate(dateline.uri(addresses.get(1)).toString());
            assertThat(page.locator("article.story").count()).isEqualTo(2);
            page.locator("a", new Page.LocatorOptions().setHasText("Next Article"))
                    .click();
            assertThat(URI.create(page.url()).getPath()).isEqualTo(addresses.get(2));
        }
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
