package dateline.formats.feed;

import dateline.story.ItemId;
import dateline.story.StoryDraft;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides what identifies an item when it is sent again.
///
/// Its guid does; if that does not identify it ([ItemId]), its link; without both, headline and time, which is
/// the archive's rule for all copy without an id. CASE: an item without a headline too is identified by its
/// time and text. The same text twice is one story. A changed text is another story, because nothing connects
/// the two.
final class FeedItemIdentity {
    private FeedItemIdentity() {}

    /// @return false if nothing identifies the item
    static boolean into(StoryDraft draft, @Nullable String guid) {
        String id = ItemId.orNull(guid);
        draft.guid = id != null ? id : ItemId.orNull(draft.link);
        if (draft.guid != null || draft.headline != null) {
            return true;
        }
        String text = draft.body.isEmpty() ? draft.summary : draft.body.text();
        if (text == null) {
            return false;
        }
        byte[] content = (draft.published + "\n" + text).getBytes(StandardCharsets.UTF_8);
        draft.guid = "text:" + UUID.nameUUIDFromBytes(content);
        return true;
    }
}
