package dateline.formats.feed;

import dateline.story.Embargo;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Obeys the times from when and until when an item may be used by its `dcterms:available` and `dcterms:valid`
/// (DCMI Metadata Terms): a date of W3C-DTF, a DCMI period (`start=…; end=…`) or an interval of ISO 8601 (`…/…`).
final class Availability {
    private static final Pattern START = Pattern.compile("(?i)(?:^|;)\\s*+start\\s*+=([^;]*+)");
    private static final Pattern END = Pattern.compile("(?i)(?:^|;)\\s*+end\\s*+=([^;]*+)");
    private static final Pattern INTERVAL = Pattern.compile("^\\s*+([^/;=\\s]*+)\\s*+/\\s*+([^/;=\\s]*+)\\s*+$");
    private static final Pattern NO_ZONE = Pattern.compile("[\\dT:. -]+");
    /// How much later than in UTC a day begins in the last time zone.
    private static final Duration LAST_ZONE = Duration.ofHours(12);

    /// @param start null where none is said
    /// @param end null where none is said
    private record Period(@Nullable String start, @Nullable String end) {}

    private Availability() {}

    static void into(StoryDraft draft, FeedElement item) {
        Gate gate = new Gate(draft);
        Stream.of("dcterms:available", "dcterms:valid")
                .flatMap(name -> item.all(name).stream())
                .filter(said -> !said.element().text().isEmpty())
                .map(said -> period(said.element().text(), said.name()))
                .forEach(period -> {
                    gate.hold(period.start() == null ? null : until(period.start()));
                    draft.expires(period.end());
                });
    }

    /// A single date is when an item becomes available. Of validity it says neither the beginning nor the end.
    private static Period period(String said, String name) {
        Matcher interval = INTERVAL.matcher(said);
        if (interval.matches() && FeedTimes.read(said) == null) {
            return new Period(filled(interval.group(1)), filled(interval.group(2)));
        }
        String start = find(START, said);
        String end = find(END, said);
        boolean single = start == null && end == null && name.endsWith("available");
        return new Period(single ? said : start, end);
    }

    /// The latest moment that a time without a zone could mean: an embargo must not end too early.
    private static Embargo until(String said) {
        Instant exact = WireTimes.read(said);
        Instant time = exact == null ? FeedTimes.read(said) : exact;
        if (time == null) {
            return new Embargo.Unclear("available " + said);
        }
        boolean hasZone = exact != null || !NO_ZONE.matcher(said).matches();
        return new Embargo.Until(hasZone ? time : time.plus(LAST_ZONE));
    }

    private static @Nullable String find(Pattern part, String said) {
        Matcher found = part.matcher(said);
        return found.find() ? filled(found.group(1).strip()) : null;
    }

    /// `..` is an open end (ISO 8601-2).
    private static @Nullable String filled(String said) {
        return said.isEmpty() || said.equals("..") ? null : said;
    }
}
