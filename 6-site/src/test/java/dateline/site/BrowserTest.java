package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.WaitForSelectorState;
import dateline.archive.Article;
import dateline.copy.BodyHtml;
import dateline.story.Body;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.awt.Color;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests what only a browser can show of a page: its layout, and what its script does.
@Tag("browser")
class BrowserTest {
    private static final int STORIES = 15;
    private static final Set<Integer> WITHOUT_PICTURES = Set.of(9, 10);
    private static final String OWN_ADDRESS = "https://news.example.org";
    /// A search that finds all stories, which are by two writers.
    private static final String ALL = "/search?section=news";

    private static final List<Integer> WIDTHS = List.of(320, 390, 820, 1440);

    @TempDir
    static Path folder;

    private static Paper paper;
    private static Chromium chromium;
    private static List<Article> newest;
    private static Article updated;

    @BeforeAll
    static void open() {
        paper = new Paper(folder, OWN_ADDRESS);
        fileHarbour("Harbour closed for the winter", "The harbour opened on Monday at nine.", "Ada Lund spoke.");
        for (int i = 1; i <= STORIES; i++) {
            file(i);
        }
        paper.filePicture("upright.jpg", Drawing.jpeg(600, 900, Color.BLUE));
        paper.filePicture("broad.jpg", Drawing.jpeg(1200, 800, Color.RED));
        newest = paper.newest(STORIES);
        paper.now = paper.now.plus(Duration.ofDays(1));
        updated = fileHarbour("Harbour opens", "The harbour opened on Tuesday at nine.", "Nobody was there.");
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        paper.close();
    }

    @Test
    void noPageIsWiderThanItsWindow() {
        List<String> tooWide = new ArrayList<>();
        for (int width : WIDTHS) {
            for (String path : List.of(
                    "/",
                    newest.getFirst().address(),
                    "/news",
                    "/2024/11/16",
                    "/nowhere",
                    ALL,
                    "/search?q=" + "x".repeat(200),
                    updated.address() + "/history")) {
                try (BrowserContext window = window(width)) {
                    Page page = go(window, path);
                    if ((int) page.evaluate("document.documentElement.scrollWidth") > width) {
                        tooWide.add(path + " at " + width);
                    }
                }
            }
        }
        assertThat(tooWide).isEmpty();
    }

    @Test
    void controlsAreLargeEnough() {
        for (String path : List.of("/", newest.getFirst().address(), "/2024/11/16", "/nowhere", ALL)) {
            try (BrowserContext window = window(390)) {
                Page page = go(window, path);
                page.locator("summary").all().forEach(Locator::click);
                String pressed =
                        ".share a, .share button, .sections a, .find, .onward a, .turn a, .days a, .foot a, .kicker a, .message-on a, .search-head a, .chosen a, .filters summary, .filters a, .finder button";
                for (Locator one : page.locator(pressed).all()) {
                    BoundingBox box = one.boundingBox();
                    if (box != null) {
                        assertThat(Math.min(box.width, box.height))
                                .as(path + ": " + one.textContent())
                                .isGreaterThanOrEqualTo(24);
                    }
                }
            }
        }
    }

    @Test
    void onAPhoneTheFiltersUnfoldBeforeTheResults() {
        try (BrowserContext window = window(390)) {
            Page page = go(window, ALL);
            Locator filter = page.locator(".filters a").first();
            assertThat(filter.isVisible()).isFalse();
            page.getByText("Filter", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(filter.boundingBox().y).isLessThan(firstResult(page).y);
        }
    }

    @Test
    void onAWideScreenAllFiltersStandBesideTheResults() {
        try (BrowserContext window = window(1440)) {
            Page page = go(window, ALL);
            assertThat(page.locator(".filters summary").isVisible()).isFalse();
            assertThat(page.locator(".filters a").first().isVisible()).isTrue();
            BoundingBox filter = page.locator(".filters a").first().boundingBox();
            BoundingBox result = firstResult(page);
            assertThat(filter.x).isGreaterThan(result.x + result.width);
            assertThat(filter.y).isLessThan(result.y + result.height);
        }
    }

    @Test
    void noHoleStandsBesideStoriesWithoutAPicture() {
        try (BrowserContext window = window(1440)) {
            Page page = go(window, "/news");
            int highest = (int) page.evaluate("Math.max(...[...document.querySelectorAll('.cards > li')]"
                    + ".map(place => place.offsetHeight - place.firstElementChild.offsetHeight))");
            assertThat(highest).as("pixels below a story").isLessThan(100);
        }
    }

    @Test
    void aSearchIsCompletedWhileItIsTyped() {
        try (BrowserContext window = window(820)) {
            Page page = go(window, "/search");
            page.locator("#find").pressSequentially("harb");
            page.locator("#find-list option[value=harbour]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.locator("#find").press("Enter");
            page.waitForURL("**/search?q=harb");
            assertThat(page.locator(".search h1").textContent()).isEqualTo("Search");
        }
    }

    @Test
    void theLineOfTimesWraps() {
        for (int width : WIDTHS) {
            try (BrowserContext window = window(width)) {
                Object starts = go(window, updated.address()).evaluate("""
                        () => {
                          const line = document.querySelector('.times');
                          const parts = [...line.children].map(part => part.getBoundingClientRect());
                          const beginRows = parts.filter((part, i) => i === 0 || part.top >= parts[i - 1].bottom - 8);
                          const edge = line.getBoundingClientRect().left;
                          return [parts.length, beginRows.length, ...beginRows.map(part => part.left - edge)].join(' ');
                        }""");
                assertThat((String) starts).as("at " + width).matches("3 \\d( 0)+");
            }
        }
    }

    /// Added and removed text has enough contrast in light and in dark: WCAG 2.2, 1.4.3, requires 4.5:1.
    @Test
    void changesAreReadableInLightAndDark() {
        for (String scheme : List.of("light", "dark")) {
            try (BrowserContext window = window(390)) {
                Page page = go(window, updated.address() + "/history");
                prefer(page, scheme);
                assertThat(page.locator("ins").count()).isPositive();
                assertThat(page.locator("del").count()).isPositive();
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(scheme)
                        .isEmpty();
            }
        }
    }

    /// Sets the colour scheme by the browser's own protocol. Playwright changes the case of the scheme's name
    /// by the machine's locale, and Turkish has an i without a dot.
    private static void prefer(Page page, String scheme) {
        JsonObject feature = new JsonObject();
        feature.addProperty("name", "prefers-color-scheme");
        feature.addProperty("value", scheme);
        JsonArray features = new JsonArray();
        features.add(feature);
        JsonObject media = new JsonObject();
        media.add("features", features);
        page.context().newCDPSession(page).send("Emulation.setEmulatedMedia", media);
        assertThat((boolean) page.evaluate("matchMedia('(prefers-color-scheme: " + scheme + ")').matches"))
                .isTrue();
    }

    /// A line has 45 to 75 characters (Bringhurst, The Elements of Typographic Style, 2.1.2), with any font
    /// that a machine has.
    @Test
    void theTextIsOfAComfortableMeasure() {
        try (BrowserContext window = window(1440)) {
            Page page = go(window, newest.getFirst().address());
            Object characters = page.evaluate("""
                    () => {
                      const paragraph = document.querySelector('.text p');
                      const range = document.createRange();
                      range.setStart(paragraph.firstChild, 0);
                      range.setEnd(paragraph.firstChild, 400);
                      return 400 / range.getClientRects().length;
                    }""");
            assertThat(((Number) characters).doubleValue()).isBetween(45.0, 75.0);
        }
    }

    @Test
    void onlyTheCurrentSectionIsMarkedInForcedColours() {
        try (BrowserContext window = window(1440)) {
            Page page = go(window, "/news");
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            Object marked = page.evaluate("""
                    () => [...document.querySelectorAll('.sections a, .find')]
                      .filter(link => getComputedStyle(link).borderBottomColor
                        !== getComputedStyle(document.body).backgroundColor)
                      .map(link => link.textContent.trim())""");
            assertThat(marked).isEqualTo(List.of("News"));
        }
    }

    @Test
    void scriptsWithoutSlantedLettersAreUpright() {
        for (String language : List.of("ar", "zh-Hans", "ja", "en")) {
            Article article = paper.file("urn:slanted-" + language, draft -> {
                draft.language = language;
                draft.body = new Body("<p>1 <em>2</em></p>\n<blockquote><p>3</p></blockquote>", "1 2\n3");
            });
            try (BrowserContext window = window(390)) {
                Page page = go(window, article.address());
                for (String part : List.of("em", "blockquote")) {
                    assertThat(page.locator(".text " + part)
                                    .first()
                                    .evaluate("part => getComputedStyle(part).fontStyle"))
                            .as(language + " " + part)
                            .isEqualTo(language.equals("en") ? "italic" : "normal");
                }
            }
        }
    }

    @Test
    void aSharedLinkIsTheSitesOwnAddressOnce() {
        try (BrowserContext window = window(1440)) {
            Article article = newest.getFirst();
            String facebook =
                    go(window, article.address()).locator(".share a").first().getAttribute("href");
            assertThat(URI.create(facebook).getQuery()).isEqualTo("u=" + OWN_ADDRESS + article.address());
        }
    }

    @Test
    void aCopiedLinkIsOnTheClipboard() {
        try (BrowserContext window = window(1440)) {
            window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Article article = newest.getFirst();
            Page page = go(window, article.address());
            page.locator(".share summary").first().click();
            page.locator("[data-copy]").first().click();
            page.locator("text=Copied").waitFor();
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(OWN_ADDRESS + article.address());
        }
    }

    @Test
    void reloadingKeepsTheScrollPosition() {
        try (BrowserContext window = window(1440)) {
            Page page = go(window, newest.getFirst().address());
            page.evaluate("scrollTo({ top: 700, behavior: 'instant' })");
            page.reload();
            page.waitForTimeout(300);
            assertThat(((Number) page.evaluate("scrollY")).doubleValue()).isBetween(650.0, 750.0);
        }
    }

    private static BrowserContext window(int width) {
        return chromium.window(width);
    }

    private static BoundingBox firstResult(Page page) {
        return page.locator(".search-found .rows > li").first().boundingBox();
    }

    private static Page go(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(paper.uri(path).toString());
        return page;
    }

    private static void file(int number) {
        paper.file("urn:" + number, draft -> {
            draft.headline = "Donaudampfschifffahrtsgesellschaft number " + number + " takes on passengers";
            draft.byline = number % 2 == 0 ? "Ada Lund" : "Ina Holm";
            String text =
                    "The ship went down the river on Monday and came up again on Tuesday, with all its passengers. "
                            .repeat(6)
                            .strip();
            draft.body = new Body(("<p>" + text + "</p>").repeat(4), (text + "\n").repeat(4));
            if (WITHOUT_PICTURES.contains(number)) {
                return;
            }
            draft.pictures.add(picture("upright.jpg"));
            draft.pictures.add(picture("broad.jpg"));
            draft.pictures.add(picture("upright.jpg"));
            draft.pictures.add(picture("not-there.jpg"));
        });
    }

    private static Article fileHarbour(String headline, String... paragraphs) {
        return paper.file("urn:harbour", draft -> {
            draft.headline = headline;
            draft.body = BodyHtml.ofText(String.join("\n\n", paragraphs));
        });
    }

    private static Picture picture(String name) {
        return new Picture(
                null,
                "A ship",
                "A ship on the river.",
                "Ada Lund",
                null,
                List.of(new Rendition("main", name, 1200, 800, "image/jpeg")));
    }
}
