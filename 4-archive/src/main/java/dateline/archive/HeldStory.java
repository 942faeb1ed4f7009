package dateline.archive;

import dateline.story.Embargo;
import dateline.story.Story;
import java.time.Instant;

/// A story that waits, as editors see it.
///
/// @param id the id that readers will see
/// @param since when the version that waits arrived
/// @param story without its body, for a list
public record HeldStory(String id, String supplier, Hold hold, Instant since, Story story) {

    /// Returns why it waits, as a sentence for editors. Quotes the supplier if the supplier's words hold it.
    public String reason() {
        if (hold.isByWords() && story.rights().embargo() instanceof Embargo.Unclear(String words)) {
            return hold.sentence() + " It says: " + words;
        }
        if (hold == Hold.EMBARGO
                && story.rights().embargo() == null
                && Schedule.isScheduled(story.origin().published(), since)) {
            return "Its source publishes it at " + story.origin().published() + ".";
        }
        return hold == Hold.EMBARGO && story.rights().embargo() instanceof Embargo.Until(Instant time)
                ? "It is under an embargo, which ends at " + time + "."
                : hold.sentence();
    }
}
