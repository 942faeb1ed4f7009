package dateline.story;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Collects what readers decide about a file and its stories, such as "Dateline: read in paragraph 2", for people
/// who ask why a story was read so.
///
/// Any class that reads copy may note a decision. Nothing is noted unless the reading was started by [#during],
/// so that ordinary reading costs nothing more.
public final class Decisions {
    private static final ScopedValue<DecisionCollector> CURRENT = ScopedValue.newInstance();
    private static final int LONGEST_QUOTE = 160;

    /// What a decision is about.
    public enum About {
        ENCODING("Encoding"),
        MARKUP("Markup"),
        TEXT("Text"),
        TIME("Time"),
        DATELINE("Dateline"),
        BYLINE("Byline"),
        CONTRIBUTORS("Contributors"),
        NOTE("Editor's note"),
        FURNITURE("Left out"),
        CAPTION("Caption"),
        CREDIT("Credit"),
        TERMS("Usage terms"),
        HEADLINE("Headline"),
        CORRECTION("Correction"),
        HOLD("Held"),
        STATUS("Stopped");

        private final String title;

        About(String title) {
            this.title = title;
        }

        /// Returns the word that people read before the decision.
        public String title() {
            return title;
        }
    }

    /// One decision.
    ///
    /// @param words what was decided, and the place: `read in paragraph 2: LIMA, Peru (AP)`
    public record Noted(About about, String words) {}

    /// The decisions about one story, in the order in which they were taken.
    ///
    /// @param story the guid; empty if the story has none
    /// @param headline as readers see it; empty if the story has none
    public record OfStory(String story, String headline, List<Noted> decided) {
        public OfStory {
            decided = List.copyOf(decided);
        }

        /// Returns whether these are the decisions about a story.
        public boolean isOf(Story other) {
            return story.equals(Objects.requireNonNullElse(other.identity().guid(), ""))
                    && headline.equals(Objects.requireNonNullElse(other.copy().headline(), ""));
        }
    }

    /// All decisions of one reading.
    ///
    /// @param file those about the file as a whole, and about pictures that belong to no story
    /// @param stories only stories about which something was decided
    public record Collected(List<Noted> file, List<OfStory> stories) {
        public Collected {
            file = List.copyOf(file);
            stories = List.copyOf(stories);
        }
    }

    private Decisions() {}

    /// Runs a reading and returns what was decided in it.
    public static Collected during(Runnable reading) {
        DecisionCollector collector = new DecisionCollector();
        ScopedValue.where(CURRENT, collector).run(reading);
        return collector.collected();
    }

    /// Returns whether decisions are collected. Ask before computing something only for [#note].
    public static boolean areCollected() {
        return CURRENT.isBound();
    }

    /// Notes a decision about the story that is being read, or about the file.
    ///
    /// @param words only asked for if decisions are collected
    public static void note(About about, Supplier<String> words) {
        if (CURRENT.isBound()) {
            CURRENT.get().note(new Noted(about, words.get()));
        }
    }

    /// Returns the beginning of a text in quotation marks and on one line.
    public static String quote(CharSequence text) {
        String line = text.toString().strip().replace('\n', ' ');
        return "“" + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line) + "”";
    }

    /// Ends an item that is not a story: what was noted since the last story is about the file.
    public static void endOther() {
        if (CURRENT.isBound()) {
            CURRENT.get().endOther();
        }
    }

    /// Keeps what was noted since the last story for a story that is ended later.
    static void setAside(StoryDraft draft) {
        if (CURRENT.isBound()) {
            CURRENT.get().setAside(draft);
        }
    }

    /// Goes on with a story that was set aside. What was noted about it comes first.
    static void takeUp(StoryDraft draft) {
        if (CURRENT.isBound()) {
            CURRENT.get().takeUp(draft);
        }
    }

    /// Ends the story: what was noted since the last one belongs to it.
    static void end(Story story) {
        if (CURRENT.isBound()) {
            CURRENT.get().end(story);
        }
    }
}
