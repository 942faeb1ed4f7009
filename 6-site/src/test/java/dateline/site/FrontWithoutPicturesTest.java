package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dateline.story.Body;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class FrontWithoutPicturesTest {
    private static final int MOST = 120;

    @TempDir
    Path folder;

    @Test
    void itHasNoHolesBelowItsLargeStories() {
        try (Paper paper = new Paper(folder);
                Chromium chromium = new Chromium()) {
            for (int i = 0; i < 14; i++) {
                String headline = "Ministers agree to reopen harbour number " + i + " before the spring tides";
                paper.file("urn:" + i, draft -> {
                    draft.headline = headline;
                    String text = "The ministers of four countries met in the old customs house on Monday. ".repeat(3);
                    draft.body = new Body("<p>" + text + "</p>", text);
                });
            }
            for (int width : new int[] {820, 1024, 1440}) {
                try (BrowserContext window = chromium.window(width)) {
                    Page page = window.newPage();
                    page.navigate(paper.uri("/").toString());
                    for (List<String> pair : List.of(
                            List.of(".top-stories", ".lead .card, .seconds .card"), List.of(".led .cards", ".card"))) {
                        Object hole = page.evaluate("""
                                ([box, parts]) => {
                                  const outer = document.querySelector(box);
                                  const rows = new Map();
                                  for (const part of outer.querySelectorAll(parts)) {
                                    const { left } = part.getBoundingClientRect();
                                    const words = part.querySelector('.card-words').getBoundingClientRect().bottom;
                                    rows.set(Math.round(left), Math.max(rows.get(Math.round(left)) ?? 0, words));
                                  }
                                  return Math.round(outer.getBoundingClientRect().bottom - Math.min(...rows.values()));
                                }""", pair);
                        assertThat((int) hole)
                                .as("below a column of " + pair.getFirst() + " at " + width)
                                .isLessThan(MOST);
                    }
                }
            }
        }
    }
}
