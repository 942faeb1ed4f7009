package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Lookup;
import dateline.search.related.Ranking;
import dateline.story.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final String FERRY = "Ferry to Aldhaven runs aground";

    @TempDir
    Path folder;

    private final Events events = new Events();
    private String ferry = "";
    private String painter = "";
    private List<String> first = List.of();

    /// What the index told of.
    private static final class Events implements SearchIndex.Listener {
        final List<String> headlines = new ArrayList<>();
        int caughtUp;

        @Override
        public synchronized void indexed(List<StoryDocument> stories) {
            stories.forEach(story -> headlines.add(story.headline()));
        }

        @Override
        public synchronized void caughtUp() {
            caughtUp++;
        }
    }

    @BeforeEach
    void file() {
        try (Newsdesk desk = new Newsdesk(folder, events)) {
            ferry = desk.file(FERRY, "The ferry ran aground on a sandbank near the harbour of Aldhaven.");
            desk.file(
                    "Ferry passengers land safely", "All passengers of the ferry on the sandbank reached the harbour.");
            desk.file("Harbour master blames the ferry", "The sandbank is on every chart, the harbour master said.");
            painter = desk.file("Painter wins a prize in Norrvik", "The jury praised her portraits of miners.");
            first = related(desk, ferry);
        }
    }

    @Test
    void storiesAreFoundOnceTheyAreFiled() {
        assertThat(first).as("the most related first").hasSize(3).endsWith(painter);
        assertThat(events.headlines).contains(FERRY, "Painter wins a prize in Norrvik");
    }

    @Test
    void aRestartGoesOnWhereTheIndexWas() {
        try (Newsdesk desk = new Newsdesk(folder, new Events())) {
            assertThat(related(desk, ferry)).isEqualTo(first);
        }
    }

    @Test
    void aMissingIndexIsBuiltAnewAndGivesTheSame() throws IOException {
        delete(folder.resolve("search"));
        try (Newsdesk desk = new Newsdesk(folder, new Events())) {
            assertThat(related(desk, ferry)).isEqualTo(first);
        }
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("search"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Newsdesk desk = new Newsdesk(folder, new Events())) {
            assertThat(related(desk, ferry)).isEqualTo(first);
        }
    }

    @Test
    void anIndexThatCouldNotBeWrittenIsOpenedAgain() throws IOException {
        Path lucene = folder.resolve("search").resolve("lucene");
        try (Newsdesk desk = new Newsdesk(folder, new Events())) {
            delete(lucene);
            Files.createFile(lucene);
            String sails = desk.send("Ferry sails again", "The ferry left the sandbank.", Status.USABLE);
            desk.awaitFailure();
            Files.delete(lucene);
            desk.settle();
            assertThat(related(desk, ferry)).hasSize(4).contains(sails);
        }
    }

    @Test
    void anIndexOfAnotherArchiveIsBuiltAnew() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        try (Newsdesk desk = new Newsdesk(folder, new Events())) {
            String bridge = desk.file("Bridge closed", "The bridge over the harbour is closed.");
            assertThat(related(desk, bridge)).isEmpty();
        }
    }

    @Test
    void aKilledStoryLeavesTheIndex() {
        try (Newsdesk desk = new Newsdesk(folder, new Events())) {
            desk.kill("Ferry passengers land safely");
            assertThat(related(desk, ferry)).hasSize(2).isSubsetOf(first).endsWith(painter);
        }
    }

    @Test
    void theListenerIsToldWhenTheIndexIsOpenOrCaughtUp() {
        assertThat(events.caughtUp).isEqualTo(1);
    }

    @Test
    void aThrowingListenerStopsNothing() {
        try (Newsdesk desk = new Newsdesk(folder, new SearchIndex.Listener() {
            @Override
            public void indexed(List<StoryDocument> stories) {
                throw new AssertionError("for the test");
            }
        })) {
            desk.file("Ferry sails again", "The ferry left the sandbank and the harbour.");
            assertThat(related(desk, ferry)).hasSize(4).endsWith(painter);
        }
    }

    private static List<String> related(Newsdesk desk, String id) {
        StoryDocument story =
                desk.archive.read(snapshot -> StoryDocument.of(((Lookup.Shown) snapshot.lookup(id)).article()));
        return desk.index.read(view -> Ranking.of(view, story)).orElseThrow().stream()
                .map(Ranking.Ranked::id)
                .toList();
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
