package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The changes of its status that an item announces (NewsML 1.2, "StatusWillChange").
record StatusChanges(List<Change> all) {
    /// An announced change of the status. `at` is null if its time cannot be read.
    record Change(String to, @Nullable Instant at, String words) {}

    static StatusChanges of(XmlElement management) {
        List<Change> changes = new ArrayList<>();
        for (XmlElement change : management.all("StatusWillChange")) {
            String to = Objects.requireNonNullElse(Management.formalName(change, "FutureStatus"), "");
            String at = change.textOf("DateAndTime");
            String words = ("StatusWillChange " + to + " " + Objects.requireNonNullElse(at, "")).strip();
            boolean known = Stream.of("usable", "canceled", "cancelled", "withheld", "embargoed")
                    .anyMatch(Management.word(to)::equals);
            changes.add(new Change(Management.word(to), known ? WireTimes.exact(at) : null, words));
        }
        return new StatusChanges(changes);
    }

    /// Returns whether the item is announced to become usable.
    boolean free() {
        return all.stream().anyMatch(change -> change.to().equals("usable"));
    }

    /// Returns when the right to show the item ends: at the first announced stop after its embargo.
    @Nullable
    Instant expires(@Nullable Embargo embargo) {
        return all.stream()
                .filter(change -> !change.to().equals("usable"))
                .map(Change::at)
                .filter(Objects::nonNull)
                .filter(end -> !(embargo instanceof Embargo.Until(Instant free)) || end.isAfter(free))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Returns an unclear embargo if a stop is announced for a time that cannot be read; null otherwise.
    @Nullable
    Embargo hold() {
        return all.stream()
                .filter(change -> !change.to().equals("usable") && change.at() == null)
                .findFirst()
                .map(change -> new Embargo.Unclear(change.words()))
                .orElse(null);
    }

    /// Returns the embargo of an item that is not usable now. The last announced change to usable ends it. It
    /// is unclear if no such change is announced, or if a time cannot be read.
    ///
    /// @param status as the item has it
    Embargo until(String status) {
        Embargo hold = hold();
        List<Change> frees =
                all.stream().filter(change -> change.to().equals("usable")).toList();
        Optional<Change> unclear =
                frees.stream().filter(change -> change.at() == null).findFirst();
        if (hold != null || unclear.isPresent() || frees.isEmpty()) {
            return hold != null
                    ? hold
                    : new Embargo.Unclear(unclear.map(Change::words).orElse(status));
        }
        return new Embargo.Until(frees.stream()
                .map(Change::at)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }
}
