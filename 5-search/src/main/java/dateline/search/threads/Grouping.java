package dateline.search.threads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Joins linked stories into threads. The same stories and links always give the same threads, in whatever order
/// they came.
///
/// It begins with the strongest link. Two groups become one only if several of their stories are linked. One pair
/// is not enough: a chain of stories that each resemble the next would join two matters.
final class Grouping {
    /// So many stories of a group, at most, must be linked to another group's.
    private static final int WITNESSES = 3;

    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, List<Link>> links = new HashMap<>();

    /// The ids of stories that belong together. Two groups are never equal.
    private static final class Group {
        private final List<String> stories;

        private Group(List<String> stories) {
            this.stories = stories;
        }
    }

    private Grouping(Collection<Link> all) {
        for (Link link : all) {
            for (String story : List.of(link.story(), link.other())) {
                groups.computeIfAbsent(story, id -> new Group(List.of(id)));
                links.computeIfAbsent(story, id -> new ArrayList<>()).add(link);
            }
        }
    }

    /// Returns the threads, each with at least two stories, in no order.
    static List<List<String>> of(Collection<Link> links) {
        Grouping grouping = new Grouping(links);
        links.stream().sorted(Link.STRONGEST).forEach(grouping::join);
        return grouping.groups.values().stream()
                .distinct()
                .map(group -> group.stories)
                .filter(stories -> stories.size() > 1)
                .toList();
    }

    private void join(Link link) {
        Group one = group(link.story());
        Group other = group(link.other());
        if (one != other && linksBetween(one, other) >= wanted(one, other)) {
            List<String> stories = new ArrayList<>(one.stories);
            stories.addAll(other.stories);
            Group both = new Group(stories);
            stories.forEach(story -> groups.put(story, both));
        }
    }

    private Group group(String story) {
        return Objects.requireNonNull(groups.get(story));
    }

    /// Returns half of the pairs that the witnesses of both groups make, rounded up.
    private static int wanted(Group one, Group other) {
        int pairs = Math.min(WITNESSES, one.stories.size()) * Math.min(WITNESSES, other.stories.size());
        return (pairs + 1) / 2;
    }

    private int linksBetween(Group one, Group other) {
        int count = 0;
        Group smaller = one.stories.size() <= other.stories.size() ? one : other;
        Group larger = smaller == one ? other : one;
        for (String story : smaller.stories) {
            for (Link link : links.getOrDefault(story, List.of())) {
                String end = link.story().equals(story) ? link.other() : link.story();
                count += group(end) == larger ? 1 : 0;
            }
        }
        return count;
    }
}
