package dateline.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Collects what readers decide about each story, such as "The dateline is from paragraph 2.", for people who ask
/// why it was read so.
///
/// Any class that reads copy may note a decision. Nothing is noted unless the reading was started by [#during],
/// so that ordinary reading costs nothing more.
public final class Decisions {
    private static final ScopedValue<Decisions> CURRENT = ScopedValue.newInstance();

    private final List<OfStory> stories = new ArrayList<>();
    private List<String> open = new ArrayList<>();

    /// The decisions about one story, in the order in which they were taken.
    ///
    /// @param story the guid; empty if the story has none
    public record OfStory(String story, List<String> decided) {
        public OfStory {
            decided = List.copyOf(decided);
        }
    }

    private Decisions() {}

    /// Runs a reading and returns what was decided in it.
    public static List<OfStory> during(Runnable reading) {
        Decisions decisions = new Decisions();
        ScopedValue.where(CURRENT, decisions).run(reading);
        return List.copyOf(decisions.stories);
    }

    /// Notes a decision about the story that is being read.
    ///
    /// @param decision a sentence; only asked for if decisions are collected
    public static void note(Supplier<String> decision) {
        if (CURRENT.isBound()) {
            CURRENT.get().open.add(decision.get());
        }
    }

    /// Ends the story: what was noted since the last one belongs to it.
    static void end(StoryDraft draft) {
        if (CURRENT.isBound()) {
            Decisions current = CURRENT.get();
            if (!current.open.isEmpty()) {
                current.stories.add(new OfStory(Objects.requireNonNullElse(draft.guid, ""), current.open));
                current.open = new ArrayList<>();
            }
        }
    }
}
