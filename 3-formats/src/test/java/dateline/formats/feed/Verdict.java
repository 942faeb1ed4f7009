package dateline.formats.feed;

import dateline.story.Reading;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.util.Locale;
import java.util.Optional;

/// The result of checking one of feedparser's expectations.
enum Verdict {
    HOLDS,
    /// Our model has no counterpart for anything that the expectation compares.
    APART,
    FAILS;

    private static final Story NOTHING = new StoryDraft().story();

    /// @param transplanted whether the feed's own fields were turned into an item's
    static Verdict of(Expectation expectation, Reading reading, boolean transplanted) {
        boolean compared = false;
        for (Expectation.Clause clause : expectation.clauses()) {
            Optional<Boolean> holds = holds(clause, expectation, reading, transplanted);
            if (holds.isPresent() && !holds.get()) {
                return FAILS;
            }
            compared |= holds.isPresent() && !clause.root().equals("not bozo");
        }
        return compared ? HOLDS : APART;
    }

    private static Optional<Boolean> holds(
            Expectation.Clause clause, Expectation expectation, Reading reading, boolean transplanted) {
        boolean mended = reading.notes().stream().anyMatch(note -> !note.equals(FeedReader.NO_ITEMS))
                || !reading.refused().isEmpty();
        return switch (clause.root()) {
            case "bozo" -> expectation.clauses().size() == 1 ? Optional.of(mended) : Optional.empty();
            case "not bozo" -> Optional.empty();
            case "len" -> Optional.of(reading.stories().size() == Integer.parseInt(String.valueOf(clause.value())));
            case "version" -> Optional.of(version(reading.format()).equals(clause.value()));
            case "entries" -> entry(clause, reading, clause.entry());
            case "feed" -> transplanted ? entry(clause, reading, 0) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Boolean> entry(Expectation.Clause clause, Reading reading, int at) {
        Optional<Boolean> apart = Counterpart.holds(NOTHING, clause);
        if (apart.isEmpty()) {
            return Optional.empty();
        }
        return at < reading.stories().size()
                ? Counterpart.holds(reading.stories().get(at), clause)
                : Optional.of(Counterpart.holds(NOTHING, clause).orElse(false));
    }

    private static String version(String format) {
        return format.equals("RSS 0.91")
                ? "rss091u"
                : format.toLowerCase(Locale.ROOT).replaceAll("[ .]", "");
    }
}
