package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Corrects the date of a story that was filed while the clock ran ahead.
class RedateTest {
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

    @Test
    void aStoryDatedInTheFutureIsFoundAndGetsTheTimeOfTheDecision() {
        Instant now = fileAhead();
        String id = desk.archive.datedAhead().stories().getFirst();
        assertThat(desk.archive.datedAhead().stories()).hasSize(1);
        assertThat(desk.headlines()).containsExactly("ahead v1", "right v1");
        redate(id, null);
        Article article = shown(id);
        assertThat(article.published()).isEqualTo(now);
        assertThat(article.updated()).isNull();
        assertThat(article.address()).contains("/2026/03/01/");
        assertThat(desk.archive.datedAhead().stories()).isEmpty();
        desk.file("newer", 1);
        assertThat(desk.headlines().getFirst()).isEqualTo("newer v1");
    }

    @Test
    void aGivenTimeIsUsedButNeverOneAfterTheDecision() {
        Instant now = fileAhead();
        String id = desk.archive.datedAhead().stories().getFirst();
        redate(id, now.minusSeconds(3_600));
        assertThat(shown(id).published()).isEqualTo(now.minusSeconds(3_600));
        assertThat(desk.headlines()).containsExactly("right v1", "ahead v1");
        Instant decided = desk.now;
        redate(id, decided.plusSeconds(3_600));
        assertThat(shown(id).published()).isEqualTo(decided);
    }

    @Test
    void laterVersionsKeepTheCorrectedTime() {
        Instant now = fileAhead();
        String id = desk.archive.datedAhead().stories().getFirst();
        redate(id, null);
        desk.file("ahead", 3);
        assertThat(shown(id).headline()).isEqualTo("ahead v3");
        assertThat(shown(id).published()).isEqualTo(now);
    }

    @Test
    void aStoryThatWasNeverShownStaysHidden() {
        desk.file("a", 1, draft -> draft.status = Status.WITHHELD);
        String id = desk.archive.held(1).getFirst().id();
        redate(id, null);
        assertThat(desk.archive.held(1)).hasSize(1);
        assertThat(desk.seen.notices(0, 10)).isEmpty();
    }

    /// Files one story at the true time, then two versions of another while the clock is 30 days ahead.
    ///
    /// @return the true time
    private Instant fileAhead() {
        desk.file("right", 1);
        Instant now = desk.now;
        desk.now = now.plus(Duration.ofDays(30));
        desk.file("ahead", 1);
        desk.file("ahead", 2, draft -> draft.headline = "ahead v1");
        desk.now = now;
        return now;
    }

    private void redate(String id, @Nullable Instant published) {
        desk.decide(new Decision(Decision.Kind.REDATE, id, "Ada Lund: the clock", List.of(), published));
    }

    private Article shown(String id) {
        return ((Lookup.Shown) desk.seen.lookup(id)).article();
    }
}
