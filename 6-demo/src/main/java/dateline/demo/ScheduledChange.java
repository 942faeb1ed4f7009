package dateline.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What happens to a story while the demo runs.
///
/// @param after the time since the start of the demo
/// @param change `updated`, `corrected`, `replaced`, `killed` or `published`
/// @param headline the story's headline before the change
public record ScheduledChange(Duration after, String change, String headline) {

    /// Returns the changes after the start, in order.
    static List<ScheduledChange> of(List<StorySource> stories) {
        return stories.stream()
                .flatMap(story -> of(story, stories).stream())
                .sorted(Comparator.comparing(ScheduledChange::after))
                .toList();
    }

    private static Optional<ScheduledChange> of(StorySource story, List<StorySource> stories) {
        if (story.embargo().isPresent()) {
            return story.embargo().map(embargo -> new ScheduledChange(embargo, "published", story.headline()));
        }
        return story.after().isZero()
                ? Optional.empty()
                : Optional.of(new ScheduledChange(story.after(), change(story), headlineBefore(story, stories)));
    }

    private static String change(StorySource story) {
        if (story.status().equals("canceled")) {
            return "killed";
        }
        if (story.editorNote().filter(note -> note.startsWith("CORRECTION")).isPresent()) {
            return "corrected";
        }
        return story.evolvedFrom().isPresent() ? "replaced" : "updated";
    }

    private static String headlineBefore(StorySource story, List<StorySource> stories) {
        String guid = story.evolvedFrom().orElse(story.guid());
        return stories.stream()
                .filter(other -> other.guid().equals(guid))
                .findFirst()
                .orElse(story)
                .headline();
    }
}
