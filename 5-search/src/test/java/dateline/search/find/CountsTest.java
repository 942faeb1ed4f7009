package dateline.search.find;

import static dateline.search.find.SearchDesk.daysAgo;
import static dateline.search.find.SearchDesk.filtered;
import static dateline.search.find.SearchDesk.headlines;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.search.find.SearchResult.Count;
import dateline.search.text.Dimension;
import dateline.story.Subject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsTest {
    private static final LocalDate OLD = LocalDate.ofInstant(daysAgo(40), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private SearchDesk desk;

    @BeforeEach
    void file() {
        desk = new SearchDesk(folder);
        desk.file("Ferry one", "A ferry sank.", draft -> {
            draft.subjects.add(new Subject("medtop:04000000", "shipping"));
            draft.subjects.add(new Subject(null, "accident"));
            draft.byline = "Ada Quill";
            draft.language = "en-GB";
        });
        desk.file("Ferry two", "Another ferry did not sink.", draft -> {
            draft.subjects.add(new Subject(null, "shipping"));
            draft.byline = "Ben Nib";
            draft.versionCreated = daysAgo(40);
        });
        desk.file("Painter", "A prize.", draft -> draft.byline = "Ada Quill");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theStoriesFoundAreCounted() {
        SearchResult result = desk.find("ferry");
        assertThat(result.counts().get(Dimension.SUBJECT))
                .containsExactly(new Count("shipping", 2), new Count("accident", 1));
        assertThat(result.counts().get(Dimension.BYLINE))
                .containsExactly(new Count("Ada Quill", 1), new Count("Ben Nib", 1));
        assertThat(result.counts().get(Dimension.SECTION)).containsExactly(new Count("news", 2));
        assertThat(result.counts().get(Dimension.SUPPLIER)).containsExactly(new Count("agency", 2));
        assertThat(result.counts().get(Dimension.LANGUAGE)).containsExactly(new Count("en", 1));
        assertThat(result.days()).hasSize(2).containsEntry(OLD, 1);
    }

    @Test
    void aFilterLeavesItsStories() {
        assertThat(headlines(desk.find(filtered("ferry", Dimension.BYLINE, "Ada Quill"))))
                .containsExactly("Ferry one");
        assertThat(headlines(desk.find(filtered("", Dimension.BYLINE, "Ada Quill"))))
                .containsExactlyInAnyOrder("Ferry one", "Painter");
        assertThat(headlines(desk.find(filtered("ferry", Dimension.SECTION, "no-such"))))
                .isEmpty();
    }

    @Test
    void aPeriodLeavesItsStories() {
        SearchRequest request =
                new SearchRequest("ferry", Map.of(), Period.find(OLD.toString()).orElseThrow(), false, 1, 20);
        assertThat(headlines(desk.find(request))).containsExactly("Ferry two");
    }

    @Test
    void namesAreFoundAsWordsToo() {
        assertThat(headlines(desk.find("quill accident"))).containsExactly("Ferry one");
    }
}
