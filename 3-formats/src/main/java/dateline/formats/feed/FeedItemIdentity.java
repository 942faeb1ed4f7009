package dateline.formats.feed;

import dateline.story.ItemId;
import dateline.story.StoryDraft;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Decides by what an item is known again when it comes the next time.
///
/// By its guid; without one that identifies it ([ItemId]) by its link; without both by headline and time, which
/// is the archive's rule for all copy that has no id. CASE: an item that has no headline either is known by its
/// text: the same twice is one story, a changed one is another, for nothing says that it is not.
final class FeedItemIdentity {
    private FeedItemIdentity() {}

    /// @return false where there is nothing to know it by
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
        byte[] said = (draft.published + "\n" + text).getBytes(StandardCharsets.UTF_8);
        draft.guid = "text:" + UUID.nameUUIDFromBytes(said);
        return true;
    }
}
