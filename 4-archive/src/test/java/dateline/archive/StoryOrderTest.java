package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The order of stories: the next article, and the days.
class StoryOrderTest extends DeskFixture {
    @Test
    void nextIsTheStoryPublishedJustBeforeInTheSameSection() {
        desk.file("first", 1);
        desk.file("match", 1, draft -> draft.subjects.add(new Subject("medtop:15000000", null)));
        desk.file("second", 1);
        Article second = desk.seen.newest(1).getFirst();
        assertThat(desk.seen.findNext(second).map(Article::headline)).contains("first v1");
    }

    @Test
    void storiesOfTheSameSecondFollowEachOtherWithoutACircle() {
        Instant same = desk.now;
        for (int i = 0; i < 10; i++) {
            desk.now = same;
            desk.file("story " + i, 1);
        }
        List<String> read = new ArrayList<>();
        for (var at = desk.seen.newest(1).stream().findFirst(); at.isPresent(); at = desk.seen.findNext(at.get())) {
            read.add(at.get().id());
        }
        assertThat(read).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aChangeNamesTheStoriesThatLeadToIt() {
        desk.file("old", 1);
        desk.file("new", 1);
        String newer = desk.seen.newest(1).getFirst().id();
        desk.changes.clear();
        desk.file("between", 1, draft -> draft.published = Instant.parse("2026-03-01T08:00:30Z"));
        assertThat(desk.changes.getFirst().leadHere()).containsExactly(newer);
    }

    @Test
    void daysWithoutStoriesAreSkipped() {
        desk.file("a", 1);
        desk.now = desk.now.plus(Duration.ofDays(5));
        desk.file("b", 1);
        assertThat(desk.seen.dayBefore(LocalDate.of(2026, 3, 6))).contains(LocalDate.of(2026, 3, 1));
        assertThat(desk.seen.dayAfter(LocalDate.of(2026, 3, 1))).contains(LocalDate.of(2026, 3, 6));
        assertThat(desk.seen.dayBefore(LocalDate.of(2026, 3, 1))).isEmpty();
    }

    @Test
    void copyThatIsOldOnArrivalKeepsItsOwnTime() {
        desk.file("a", 1, draft -> draft.versionCreated = Instant.parse("2025-07-01T10:00:00Z"));
        assertThat(desk.only().published()).isEqualTo("2025-07-01T10:00:00Z");
        assertThat(desk.seen.day(LocalDate.of(2025, 7, 1))).hasSize(1);
    }
}
