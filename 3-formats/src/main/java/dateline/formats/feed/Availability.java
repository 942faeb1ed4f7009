package dateline.formats.feed;

import dateline.story.Embargo;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Applies the period in which an item may be used: `dcterms:available` and `dcterms:valid` (DCMI Metadata
/// Terms). The value is a W3C-DTF date, a DCMI period (`start=…; end=…`) or an ISO 8601 interval (`…/…`).
final class Availability {
    private static final Pattern START = Pattern.compile("(?i)(?:^|;)\\s*+start\\s*+=([^;]*+)");
    private static final Pattern END = Pattern.compile("(?i)(?:^|;)\\s*+end\\s*+=([^;]*+)");
    private static final Pattern INTERVAL = Pattern.compile("^\\s*+([^/;=\\s]*+)\\s*+/\\s*+([^/;=\\s]*+)\\s*+$");

    /// @param start null if none is given
    /// @param end null if none is given
    private record Period(@Nullable String start, @Nullable String end) {}

    private Availability() {}

    static void into(StoryDraft draft, FeedElement item) {
        Gate gate = new Gate(draft);
        Stream.of("dcterms:available", "dcterms:valid")
                .flatMap(name -> item.all(name).stream())
                .filter(child -> !child.element().text().isEmpty())
                .map(child -> period(child.element().text(), child.name()))
                .forEach(period -> {
                    gate.hold(period.start() == null ? null : until(period.start()));
                    draft.expires(period.end());
                });
    }

    /// Reads a value as a period. A single date is the start in `available`; in `valid` it is neither start
    /// nor end.
    private static Period period(String value, String name) {
        Matcher interval = INTERVAL.matcher(value);
        if (interval.matches() && WireTimes.readLoosely(value) == null) {
            return new Period(filled(interval.group(1)), filled(interval.group(2)));
        }
        String start = find(START, value);
        String end = find(END, value);
        boolean single = start == null && end == null && name.endsWith("available");
        return new Period(single ? value : start, end);
    }

    /// Returns an embargo until this time. If the time has no zone, takes the latest moment that it can mean:
    /// an embargo must not end too early.
    private static Embargo until(String start) {
        Instant time = WireTimes.latest(start);
        return time == null ? new Embargo.Unclear("available " + start) : new Embargo.Until(time);
    }

    private static @Nullable String find(Pattern part, String value) {
        Matcher found = part.matcher(value);
        return found.find() ? filled(found.group(1).strip()) : null;
    }

    /// Returns null if the text is empty or `..`, an open end (ISO 8601-2).
    private static @Nullable String filled(String text) {
        return text.isEmpty() || text.equals("..") ? null : text;
    }
}
