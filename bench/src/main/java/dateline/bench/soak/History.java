package dateline.bench.soak;

import dateline.bench.copy.Telling;
import dateline.bench.copy.Telling.Embargo;
import dateline.bench.copy.Telling.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// All that was told of one story, by whichever dispatches; says by the rules alone where it must be.
///
/// The rules: a kill by any of its ids kills for good. Else what counts is the newest telling alone: the one whose item
/// replaced the most others; then the newer item; then the higher version; then the later time. Where that one waits
/// for a time or an editor, what stood when it came still stands.
record History(List<Telling> tellings) {

    /// Which of two tellings came first.
    interface Arrival {
        enum Came {
            BEFORE,
            AFTER,
            NOBODY_KNOWS
        }

        Came came(Telling one, Telling other);
    }

    Place place(Instant now, Arrival arrival) {
        if (tellings.stream().anyMatch(telling -> telling.status() == Status.CANCELED)) {
            return new Place.Killed();
        }
        Telling newest = newest();
        Instant expires = newest.expires();
        if (newest.status() == Status.WITHHELD) {
            return new Place.Absent();
        }
        if (waits(newest, now)) {
            return before(newest, now, arrival);
        }
        return expires != null && !expires.isAfter(now) ? new Place.Expired() : new Place.Shown(newest);
    }

    /// Whether it may be shown to nobody yet.
    static boolean waits(Telling telling, Instant now) {
        Embargo embargo = telling.embargo();
        return embargo != null && (embargo.until() == null || embargo.until().isAfter(now));
    }

    private Place before(Telling update, Instant now, Arrival arrival) {
        List<Telling> others =
                tellings.stream().filter(telling -> telling != update).toList();
        if (others.isEmpty() || !(new History(others).place(now, arrival) instanceof Place.Shown(Telling shown))) {
            return new Place.Absent();
        }
        return switch (arrival.came(shown, update)) {
            case BEFORE -> new Place.Shown(shown);
            case AFTER -> new Place.Absent();
            case NOBODY_KNOWS -> new Place.ShownOrAbsent(shown);
        };
    }

    private Telling newest() {
        Map<String, Instant> times = tellings.stream()
                .collect(Collectors.toMap(History::id, Telling::created, (a, b) -> a.isAfter(b) ? a : b));
        Map<String, String> replaced = new HashMap<>();
        tellings.stream()
                .filter(telling -> telling.replaces() != null)
                .forEach(telling -> replaced.put(id(telling), Objects.requireNonNull(telling.replaces())));
        return tellings.stream()
                .max(Comparator.comparingInt((Telling telling) -> steps(id(telling), replaced))
                        .thenComparing(telling -> Objects.requireNonNull(times.get(id(telling))))
                        .thenComparingInt(Telling::version)
                        .thenComparing(Telling::created))
                .orElseThrow();
    }

    /// How many items it replaced, one after the other.
    private static int steps(String id, Map<String, String> replaced) {
        int steps = 0;
        for (String before = replaced.get(id); before != null; before = replaced.get(before)) {
            steps++;
        }
        return steps;
    }

    private static String id(Telling telling) {
        return Objects.requireNonNullElse(telling.guid(), "");
    }
}
