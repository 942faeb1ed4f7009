package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Updates with an id of their own, which name the item that they replace.
class UpdateChainTest extends DeskFixture {
    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4 5", "3 5 2 1 4", "5 4 3 2 1", "3 1 5 2 4", "1 5 3 2 4"})
    void aChainOfUpdatesIsOneStoryInAnyOrder(String order) {
        for (String part : order.split(" ")) {
            link(Integer.parseInt(part));
        }
        assertThat(desk.only().headline()).isEqualTo("link 5");
    }

    @Test
    void theAddressOfAMergedStoryLeadsToTheOther() {
        link(1);
        Article first = desk.only();
        link(3);
        Article third = desk.seen.newest(1).getFirst();
        assertThat(third.id()).isNotEqualTo(first.id());
        link(2);
        Article joined = desk.only();
        assertThat(joined.id()).isEqualTo(first.id());
        assertThat(desk.seen.lookup(third.id())).isEqualTo(new Lookup.Moved(joined));
    }

    @Test
    void ofTwoUpdatesOfOneAncestorTheLaterShows() {
        link(1);
        desk.file("b", 1, draft -> draft.evolvedFrom.add("link1"));
        desk.file("c", 1, draft -> draft.evolvedFrom.add("link1"));
        assertThat(desk.only().headline()).isEqualTo("c v1");
    }

    @Test
    void aCircleOfUpdatesEnds() {
        desk.file("a", 1, draft -> draft.evolvedFrom.add("b"));
        desk.file("b", 1, draft -> draft.evolvedFrom.add("a"));
        assertThat(desk.headlines()).hasSize(1);
    }

    @Test
    void theSameDispatchesGiveTheSameArchive() {
        List<Integer> order = Arrays.asList(3, 1, 5, 2, 4);
        order.forEach(this::link);
        desk.file("other", 1);
        List<Article> before = desk.seen.newest(10);
        desk.close();
        desk = new Desk(folder.resolve("again"));
        order.forEach(this::link);
        desk.file("other", 1);
        assertThat(desk.seen.newest(10)).isEqualTo(before);
    }
}
