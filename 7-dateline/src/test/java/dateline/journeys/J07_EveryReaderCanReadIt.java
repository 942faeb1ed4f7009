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
    Path data;

    @Test
    void everyKindOfPageInLightAndDark() throws Exception {
        try (Program dateline = new Program(data);
                Browsers browsers = new Browsers()) {
            Copy.fill(dateline);
            Map<String, String> pages = pages(dateline);
            List<String> violations = new ArrayList<>();
            for (String scheme : List.of("light", "dark")) {
                for (int width : List.of(PHONE, DESKTOP)) {
                    pages.forEach((name, path) ->
                            violations.addAll(violations(browsers.chromium(), dateline, name, path, scheme, width)));
                }
            }
            assertThat(violations).isEmpty();
        }
    }

    @Test
    void pagesAreLightAndAskNobodyElse() throws Exception {
        try (Program dateline = new Program(data);
                Browsers browsers = new Browsers();
                BrowserContext context = browsers.chromium().newContext()) {
            Copy.fill(dateline);
            Page page = context.newPage();
            List<String> asked = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
            page.navigate(dateline.uri(dateline.addresses().get(1)).toString());
            page.waitForLoadState();
            String own = dateline.uri("/").toString();
            assertThat(asked).allMatch(url -> url.startsWith(own));
            assertThat(complaints).isEmpty();

            String address = dateline.addresses().get(1);
            var compressed = dateline.get(address, "Accept-Encoding", "br");
            assertThat(compressed.headers().firstValue("content-encoding")).contains("br");
            long style = length(dateline, page.locator("link[rel=stylesheet]").getAttribute("href"));
            long script = length(dateline, page.locator("script[type=module]").getAttribute("src"));
            long html = compressed.headers().firstValueAsLong("content-length").orElseThrow();
            assertThat(script).isLessThan(MOST_SCRIPT);
            assertThat(html + style + script).isLessThan(MOST_COMPRESSED);
        }
    }

    private static long length(Program dateline, String path) {
        return dateline.get(path, "Accept-Encoding", "br")
                .headers()
                .firstValueAsLong("content-length")
                .orElseThrow();
    }

    private static Map<String, String> pages(Program dateline) {
        List<String> addresses = dateline.addresses();
        String killed = addresses.getFirst();
        dateline.take(Wire.kill("urn:killed").encode());
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
        pages.put("410", killed);
        return pages;
    }

    private static List<String> violations(
            Browser browser, Program dateline, String name, String path, String scheme, int width) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(width, 900).setBypassCSP(true);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            Browsers.prefer(page, scheme);
            page.navigate(dateline.uri(path).toString());
            return new AxeBuilder(page)
                    .withTags(EVERY_RULE).analyze().getViolations().stream()
                            .map(v -> name + " " + scheme + " " + width + ": " + v.getId() + " " + v.getHelp() + " "
                                    + v.getNodes().stream()
                                            .map(node -> String.valueOf(node.getHtml()))
                                            .limit(3)
                                            .toList())
                            .toList();
        }
    }
}
