package dateline.bench.soak;

import dateline.bench.copy.BenchStory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Groups the sent copy into stories: copy of one supplier that has the same guid, or replaces that guid.
///
/// Shares no code with Dateline.
final class SoakRules {
    private final Map<String, String> above = new HashMap<>();

    private SoakRules() {}

    static Collection<StoryHistory> stories(Collection<Sending> sent) {
        return new SoakRules().group(sent);
    }

    /// Returns whether the dispatch still says what its writer wrote.
    static boolean isTrue(Sending sending) {
        return !sending.damage().isCut() && sending.damage() != Damage.FLIPPED;
    }

    private Collection<StoryHistory> group(Collection<Sending> sent) {
        Set<BenchStory> tellings = new LinkedHashSet<>();
        sent.stream().filter(SoakRules::isTrue).map(Sending::tellings).forEach(tellings::addAll);
        for (BenchStory telling : tellings) {
            if (telling.replaces() != null) {
                above.put(root(id(telling)), root(telling.supplier() + ' ' + telling.replaces()));
            }
        }
        Map<String, StoryHistory> stories = new HashMap<>();
        for (BenchStory telling : tellings) {
            stories.computeIfAbsent(root(id(telling)), none -> new StoryHistory(new ArrayList<>()))
                    .tellings()
                    .add(telling);
        }
        return stories.values();
    }

    private static String id(BenchStory telling) {
        return telling.supplier()
                + ' '
                + (telling.guid() == null ? telling.mark().text() : telling.guid());
    }

    private String root(String id) {
        String root = id;
        for (String next = above.get(root); next != null && !next.equals(root); next = above.get(root)) {
            root = next;
        }
        return root;
    }
}
