package dateline.bench.soak;

import dateline.bench.copy.BenchStory;
import dateline.bench.copy.BenchStory.Embargo;
import dateline.bench.copy.BenchStory.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// All versions of one story, from any dispatch. Computes from the rules alone where the story must be.
///
/// The rules: a kill by any of the story's ids is final. Otherwise only the newest version counts: the one
/// whose item replaced the most others; then the newer item; then the higher version number; then the later
/// time. If it waits for a time or an editor, the version that was public when it arrived stays public.
record StoryHistory(List<BenchStory> tellings) {

    /// Tells which of two versions arrived first.
    interface Arrival {
        enum Order {
            BEFORE,
            AFTER,
            NOBODY_KNOWS
        }

        Order order(BenchStory one, BenchStory other);
    }

    ExpectedPlace place(Instant now, Arrival arrival) {
        if (tellings.stream().anyMatch(telling -> telling.status() == Status.CANCELED)) {
            return new ExpectedPlace.Killed();
        }
        BenchStory newest = newest();
        Instant expires = newest.expires();
        if (newest.status() == Status.WITHHELD) {
            return new ExpectedPlace.Absent();
        }
        if (waits(newest, now)) {
            return before(newest, now, arrival);
        }
        return expires != null && !expires.isAfter(now) ? new ExpectedPlace.Expired() : new ExpectedPlace.Shown(newest);
    }

    /// Returns whether the version may not be shown to anybody yet.
    static boolean waits(BenchStory telling, Instant now) {
        Embargo embargo = telling.embargo();
        return embargo != null && (embargo.until() == null || embargo.until().isAfter(now));
    }

    private ExpectedPlace before(BenchStory update, Instant now, Arrival arrival) {
        List<BenchStory> others =
                tellings.stream().filter(telling -> telling != update).toList();
        if (others.isEmpty()
                || !(new StoryHistory(others).place(now, arrival) instanceof ExpectedPlace.Shown(BenchStory shown))) {
            return new ExpectedPlace.Absent();
        }
        return switch (arrival.order(shown, update)) {
            case BEFORE -> new ExpectedPlace.Shown(shown);
            case AFTER -> new ExpectedPlace.Absent();
            case NOBODY_KNOWS -> new ExpectedPlace.ShownOrAbsent(shown);
        };
    }

    private BenchStory newest() {
        Map<String, Instant> times = tellings.stream()
                .collect(Collectors.toMap(StoryHistory::id, BenchStory::created, (a, b) -> a.isAfter(b) ? a : b));
        Map<String, String> replaced = new HashMap<>();
        tellings.stream()
                .filter(telling -> telling.replaces() != null)
                .forEach(telling -> replaced.put(id(telling), Objects.requireNonNull(telling.replaces())));
        return tellings.stream()
                .max(Comparator.comparingInt((BenchStory telling) -> steps(id(telling), replaced))
                        .thenComparing(telling -> Objects.requireNonNull(times.get(id(telling))))
                        .thenComparingInt(BenchStory::version)
                        .thenComparing(BenchStory::created))
                .orElseThrow();
    }

    /// Counts the items that this one replaced, one after the other.
    private static int steps(String id, Map<String, String> replaced) {
        int steps = 0;
        for (String before = replaced.get(id); before != null; before = replaced.get(before)) {
            steps++;
        }
        return steps;
    }

    private static String id(BenchStory telling) {
        return Objects.requireNonNullElse(telling.guid(), "");
    }
}
