package dateline.search.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupingTest {
    @Test
    void linkedStoriesAreOneThread() {
        assertThat(groups(Link.of("a", "b", 1))).containsExactly(Set.of("a", "b"));
        assertThat(groups(Link.of("a", "b", 2), Link.of("b", "c", 1))).containsExactly(Set.of("a", "b", "c"));
    }

    @Test
    void onePairAloneDoesNotJoinTwoThreads() {
        assertThat(groups(
                        Link.of("a", "b", 9),
                        Link.of("b", "c", 8),
                        Link.of("a", "c", 8),
                        Link.of("x", "y", 9),
                        Link.of("y", "z", 8),
                        Link.of("x", "z", 8),
                        Link.of("c", "x", 1)))
                .containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("x", "y", "z"));
    }

    @Test
    void severalPairsJoinTwoThreads() {
        assertThat(groups(Link.of("a", "b", 9), Link.of("x", "y", 9), Link.of("a", "x", 2), Link.of("b", "y", 2)))
                .containsExactly(Set.of("a", "b", "x", "y"));
    }

    @Test
    void theOrderOfTheLinksDoesNotMatter() {
        List<Link> links = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int one = random.nextInt(60);
            int other = (one + 1 + random.nextInt(5)) % 60;
            links.add(Link.of("s" + one, "s" + other, 1 + random.nextInt(3)));
        }
        Set<Set<String>> first = sets(links);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(links, random);
            assertThat(sets(links)).isEqualTo(first);
        }
    }

    private static Set<Set<String>> groups(Link... links) {
        return sets(List.of(links));
    }

    private static Set<Set<String>> sets(List<Link> links) {
        Set<Set<String>> sets = new HashSet<>();
        Grouping.of(links).forEach(stories -> sets.add(Set.copyOf(stories)));
        return sets;
    }
}
