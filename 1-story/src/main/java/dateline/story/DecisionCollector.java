package dateline.story;

import dateline.story.Decisions.About;
import dateline.story.Decisions.Collected;
import dateline.story.Decisions.Noted;
import dateline.story.Decisions.OfStory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The decisions of one reading so far. What is noted stays open until the end of the item that is being read,
/// because readers note a decision before they know whether the item is a story.
final class DecisionCollector {
    private final List<Noted> file = new ArrayList<>();
    private final List<OfStory> stories = new ArrayList<>();
    private final Set<Noted> open = new LinkedHashSet<>();
    private final Map<StoryDraft, List<Noted>> setAside = new IdentityHashMap<>();

    /// Returns everything that was noted. What is still open is about the file.
    Collected collected() {
        endOther();
        return new Collected(file, stories);
    }

    void note(Noted noted) {
        if (noted.about() == About.ENCODING) {
            file.add(noted);
        } else {
            open.add(noted);
        }
    }

    void endOther() {
        file.addAll(open);
        open.clear();
    }

    void setAside(StoryDraft draft) {
        setAside.computeIfAbsent(draft, _ -> new ArrayList<>()).addAll(open);
        open.clear();
    }

    void takeUp(StoryDraft draft) {
        List<Noted> later = List.copyOf(open);
        List<Noted> earlier = setAside.remove(draft);
        open.clear();
        open.addAll(earlier == null ? List.of() : earlier);
        open.addAll(later);
    }

    void end(Story story) {
        if (!open.isEmpty()) {
            stories.add(new OfStory(
                    Objects.requireNonNullElse(story.identity().guid(), ""),
                    Objects.requireNonNullElse(story.copy().headline(), ""),
                    List.copyOf(open)));
            open.clear();
        }
    }
}
