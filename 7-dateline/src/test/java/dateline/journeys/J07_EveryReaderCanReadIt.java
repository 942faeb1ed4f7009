package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks pages with all rules of axe, and checks what else a program can judge.
@Tag("long")
@Tag("browser")
class J07_EveryReaderCanReadIt {
    private static final List<String> EVERY_RULE = List.of(
            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice", "experimental", "ACT");
    private static final int PHONE = 390;
    private static final int DESKTOP = 1440;
    private static final int MOST_COMPRESSED = 35 * 1024;
    private static final int MOST_SCRIPT = 8 * 1024;

    @TempDir
    static Path data;

    private static Program dateline;
    private static Browsers browsers;

    /// The addresses of all stories, newest first: the first one is killed.
    private static List<String> addresses;

    @BeforeAll
    static void fill() throws Exception {
        dateline = new Program(data);
        browsers = new Browsers();
        Copy.fill(dateline);
        addresses = dateline.addresses();
        dateline.take(Wire.kill("urn:killed").encode());
    }

    @AfterAll
    static void close() throws Exception {
        browsers.close();
        dateline.close();
    }

    @Test
    void everyKindOfPageInLightAndDark() {
        List<String> violations = new ArrayList<>();
        for (int width : List.of(PHONE, DESKTOP)) {
            try (BrowserContext window = browsers.chromium().newContext(window(width))) {
                Page page = window.newPage();
                pages().forEach((name, path) -> {
                    page.navigate(dateline.uri(path).toString());
                    page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
                    for (String scheme : List.of("light", "dark")) {
                        Browsers.prefer(page, scheme);
                        violations(page)
                                .forEach(each -> violations.add(name + " " + scheme + " " + width + ": " + each));
                    }
                });
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void pagesAreLightAndAskNobodyElse() {
        try (BrowserContext context = browsers.chromium().newContext()) {
            Page page = context.newPage();
            List<String> asked = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            String address = addresses.get(1);
            page.navigate(dateline.uri(address).toString());
            page.waitForLoadState();
            String own = dateline.uri("/").toString();
            assertThat(asked).allMatch(url -> url.startsWith(own));
            assertThat(complaints).isEmpty();

            var compressed = dateline.get(address, "Accept-Encoding", "br");
            assertThat(compressed.headers().firstValue("content-encoding")).contains("br");
            long style = length(page.locator("link[rel=stylesheet]").getAttribute("href"));
            long script = length(page.locator("script[type=module]").getAttribute("src"));
            long html = compressed.headers().firstValueAsLong("content-length").orElseThrow();
            assertThat(script).isLessThan(MOST_SCRIPT);
            assertThat(html + style + script).isLessThan(MOST_COMPRESSED);
        }
    }

    private static long length(String path) {
        return dateline.get(path, "Accept-Encoding", "br")
                .headers()
                .firstValueAsLong("content-length")
                .orElseThrow();
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("front", "/");
        pages.put("article", addresses.get(1));
        pages.put("corrected article", addresses.get(7));
        pages.put("section", "/news");
        pages.put("day", addresses.get(1).substring("/news".length(), "/news/2026/01/01".length()));
        pages.put("topic", "/topic/ada-lund");
        pages.put("search", "/search?q=harbour");
        pages.put("search without stories", "/search?q=zzzzzzzz");
        pages.put("404", "/nowhere/at/all");
        pages.put("410", addresses.getFirst());
        return pages;
    }

    /// Without the page's own limits on scripts: axe is one that the page does not allow.
    private static Browser.NewContextOptions window(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setBypassCSP(true);
    }

    /// Runs axe, which the page must have, with every rule. Calls it directly: its builder for Playwright takes five
    /// times as long, because it brings what the page fulfils out of the browser too.
    private static List<String> violations(Page page) {
        Object found = page.evaluate("""
                async tags => {
                  const { violations } = await axe.run({
                    runOnly: { type: 'tag', values: tags },
                    resultTypes: ['violations'],
                  });
                  return violations.map(({ id, help, nodes }) =>
                      [id, help, ...nodes.slice(0, 3).map(node => node.html)].join(' '));
                }""", EVERY_RULE);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
