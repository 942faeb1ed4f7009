package dateline.story;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// Collects what readers decide about a file and its stories, such as "Dateline: read in paragraph 2", for people
/// who ask why a story was read so.
///
/// Any class that reads copy may note a decision. Nothing is noted unless the reading was started by [#during],
/// so that ordinary reading costs nothing more.
public final class Decisions {
    private static final ScopedValue<Decisions> CURRENT = ScopedValue.newInstance();
    private static final int LONGEST_QUOTE = 160;

    private final List<Noted> file = new ArrayList<>();
    private final List<OfStory> stories = new ArrayList<>();
    private final Set<Noted> open = new LinkedHashSet<>();
    private final Map<StoryDraft, List<Noted>> setAside = new IdentityHashMap<>();

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
        Decisions decisions = new Decisions();
        ScopedValue.where(CURRENT, decisions).run(reading);
        decisions.file.addAll(decisions.open);
        return new Collected(decisions.file, decisions.stories);
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
            Noted noted = new Noted(about, words.get());
            Decisions current = CURRENT.get();
            if (about == About.ENCODING) {
                current.file.add(noted);
            } else {
                current.open.add(noted);
            }
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
            CURRENT.get().file.addAll(CURRENT.get().open);
            CURRENT.get().open.clear();
        }
    }

    /// Keeps what was noted since the last story for a story that is ended later.
    static void setAside(StoryDraft draft) {
        if (CURRENT.isBound()) {
            Decisions current = CURRENT.get();
            current.setAside.computeIfAbsent(draft, _ -> new ArrayList<>()).addAll(current.open);
            current.open.clear();
        }
    }

    /// Goes on with a story that was set aside. What was noted about it comes first.
    static void takeUp(StoryDraft draft) {
        if (CURRENT.isBound()) {
            Decisions current = CURRENT.get();
            List<Noted> later = List.copyOf(current.open);
            List<Noted> earlier = current.setAside.remove(draft);
            current.open.clear();
            current.open.addAll(earlier == null ? List.of() : earlier);
            current.open.addAll(later);
        }
    }

    /// Ends the story: what was noted since the last one belongs to it.
    static void end(Story story) {
        if (CURRENT.isBound() && !CURRENT.get().open.isEmpty()) {
            Decisions current = CURRENT.get();
            current.stories.add(new OfStory(
                    Objects.requireNonNullElse(story.identity().guid(), ""),
                    Objects.requireNonNullElse(story.copy().headline(), ""),
                    List.copyOf(current.open)));
            current.open.clear();
        }
    }
}
