package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills by slug that come days after the copy.
class LateKillTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 30})
    void aKillFindsTheLastCopyOfItsSlug(int days) {
        send("quay", "The quay closed on Monday.", false);
        pass(days);
        send("quay", "Kill the story.", true);
        assertThat(desk.headlines()).isEmpty();
    }

    @Test
    void anOlderDayOfTheSameSlugStays() {
        send("quay", "The quay closed on Monday.", false);
        pass(4);
        send("quay", "A ferry ran late from the harbour.", false);
        pass(3);
        send("quay", "Kill the story.", true);
        assertThat(desk.headlines()).containsExactly("The quay closed on Monday.");
    }

    @Test
    void aKillAppliesOnlyToItsOwnDayIfThatHasCopy() {
        send("quay", "The quay closed on Monday.", false);
        pass(4);
        send("quay", "A ferry ran late from the harbour.", false);
        send("quay", "Kill the story.", true);
        assertThat(desk.headlines()).containsExactly("The quay closed on Monday.");
    }

    @Test
    void aKillAfterMoreThanAMonthFindsNothing() {
        send("quay", "The quay closed on Monday.", false);
        pass(31);
        send("quay", "Kill the story.", true);
        assertThat(desk.headlines()).containsExactly("The quay closed on Monday.");
    }

    private void pass(int days) {
        desk.now = desk.now.plus(Duration.ofDays(days));
    }

    private void send(String slug, String text, boolean kill) {
        StoryDraft draft = new StoryDraft();
        draft.headline = text;
        draft.lead = new Lead(slug, day(), 0, 1, kill);
        draft.status = kill ? Status.CANCELED : null;
        desk.send(Desk.AGENCY, text, Desk.reading(List.of(draft.story()), List.of()), null);
    }

    private @Nullable LocalDate day() {
        return LocalDate.ofInstant(desk.now, ZoneOffset.UTC);
    }
}
