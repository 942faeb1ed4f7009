package dateline.archive;

import dateline.story.Embargo;
import dateline.story.Story;
import java.time.Instant;

/// A story that waits, for an editor to look at.
///
/// @param id as readers will see it
/// @param since when its newest version came
/// @param story without its body, for a list
public record HeldStory(String id, String supplier, Hold hold, Instant since, Story story) {

    /// Why it waits, for an editor; with the supplier's own words where they hold it.
    public String reason() {
        if (hold.isByWords() && story.embargo() instanceof Embargo.Unclear(String words)) {
            return hold.sentence() + " It says: " + words;
        }
        if (hold == Hold.EMBARGO && story.embargo() == null && Schedule.isScheduled(story.published(), since)) {
            return "Its source publishes it at " + story.published() + ".";
        }
        return hold == Hold.EMBARGO && story.embargo() instanceof Embargo.Until(Instant time)
                ? "It is under an embargo, which ends at " + time + "."
                : hold.sentence();
    }
}
