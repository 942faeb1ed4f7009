package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs Debian's Chromium without a window.
final class Browsers implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser chromium = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));

    Browser chromium() {
        return chromium;
    }

    /// Makes a page light or dark through the browser's own protocol. Playwright changes the case of its colour
    /// schemes' names in the machine's locale, and Turkish has an i without a dot.
    ///
    /// @param scheme `light` or `dark`
    static void prefer(Page page, String scheme) {
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

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the browser tests need Chromium: apt-get install chromium"));
    }
}
