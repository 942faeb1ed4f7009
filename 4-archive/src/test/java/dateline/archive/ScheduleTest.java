package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copy waits for its publication time if the source sets that time more than a day after arrival.
class ScheduleTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Instant inThreeDays;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        inThreeDays = desk.now.plus(Duration.ofDays(3));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void copyScheduledInThreeDaysIsShownThenWithThatTime() {
        send("Harbour", inThreeDays);
        assertThat(desk.headlines()).isEmpty();
        assertThat(desk.archive.held(10))
                .extracting(HeldStory::reason)
                .containsExactly("Its source publishes it at " + inThreeDays + ".");
        liftAt(inThreeDays.minusNanos(1_000));
        assertThat(desk.headlines()).isEmpty();
        liftAt(inThreeDays);
        assertThat(desk.only().published()).isEqualTo(inThreeDays);
        assertThat(desk.only().updated()).isNull();
    }

    @Test
    void aTimeUpToADayAheadCountsAsAWrongClockOrTimeZone() {
        Instant arrival = desk.now;
        send("Harbour", arrival.plus(Duration.ofHours(24)));
        assertThat(desk.only().published()).isEqualTo(arrival);
    }

    @Test
    void aScheduledStoryStaysScheduledIfSentAgainOrChangedOnTheLastDay() {
        send("Harbour", inThreeDays);
        desk.now = inThreeDays.minus(Duration.ofHours(2));
        send("Harbour", inThreeDays);
        send("Harbour, mended", inThreeDays);
        assertThat(desk.headlines()).isEmpty();
        liftAt(inThreeDays);
        assertThat(desk.headlines()).containsExactly("Harbour, mended");
        desk.now = inThreeDays.plusSeconds(60);
        send("Harbour, mended", inThreeDays);
        assertThat(desk.only().updated()).isNull();
    }

    @Test
    void aMovedTimeCountsAlone() {
        send("Harbour", inThreeDays);
        send("Harbour", inThreeDays.plus(Duration.ofDays(1)));
        liftAt(inThreeDays);
        assertThat(desk.headlines()).isEmpty();
        Instant sooner = desk.now;
        send("Harbour", sooner);
        assertThat(desk.only().published()).isEqualTo(sooner);
    }

    @Test
    void anUpdateThatIsScheduledLeavesWhatIsShown() {
        send("Harbour", desk.now);
        send("Harbour, told anew", inThreeDays);
        assertThat(desk.headlines()).containsExactly("Harbour");
        liftAt(inThreeDays);
        assertThat(desk.headlines()).containsExactly("Harbour, told anew");
    }

    @Test
    void aDateThatMovesOnceItIsShownMakesNoUpdate() {
        send("Harbour", desk.now);
        send("Harbour", desk.now.plus(Duration.ofHours(5)));
        assertThat(desk.only().updated()).isNull();
    }

    private void send(String headline, Instant published) {
        StoryDraft draft = new StoryDraft();
        draft.guid = "urn:harbour";
        draft.headline = headline;
        draft.published = published;
        desk.send(Desk.AGENCY, "feed", Desk.reading(List.of(draft.story()), List.of()), null);
    }

    private void liftAt(Instant time) {
        desk.now = time;
        desk.archive.liftDue().join();
    }
}
