package dateline.archive;

import dateline.story.Embargo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Opens an archive with a desk for each test, and closes it.
abstract class DeskFixture {
    static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// Opens an empty archive with these rules.
    void rules(Rule... rules) {
        desk.close();
        desk = new Desk(folder.resolve("ruled"), List.of(rules), null);
    }

    void decide(Decision.Kind kind, String id) {
        desk.decide(new Decision(kind, id, "an editor"));
    }

    /// Files a version under an embargo. Returns when the embargo ends.
    Instant embargoed(String guid, int version, Duration until) {
        Instant end = desk.now.plus(until);
        desk.file(guid, version, draft -> draft.embargo = new Embargo.Until(end));
        return end;
    }

    void lift(Instant at) {
        desk.now = at;
        desk.archive.liftDue().join();
    }

    /// Lists the versions in the history of the newest story.
    List<@Nullable String> history() {
        return desk.seen.history(desk.seen.newest(1).getFirst().id()).stream()
                .<@Nullable String>map(edition -> edition.story().identity().version())
                .toList();
    }

    /// Files an item that replaces the item with the number before.
    void link(int number) {
        desk.file("link" + number, 1, draft -> {
            draft.headline = "link " + number;
            if (number > 1) {
                draft.evolvedFrom.add("link" + (number - 1));
            }
        });
    }

    void kill(String guid) {
        desk.send(
                Desk.AGENCY, "kill-" + guid + ".json", Desk.reading(List.of(StoryDrafts.kill(guid)), List.of()), null);
    }
}
