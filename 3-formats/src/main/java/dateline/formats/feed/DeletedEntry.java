package dateline.formats.feed;

import dateline.story.ItemId;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A deleted entry of Atom (RFC 6721), with which a publisher takes an entry back. A faulty one is obeyed too:
/// without the `ref` that the standard requires, it kills the story that its `id` or its link names.
///
/// @param kill empty if the entry names nothing
/// @param fault what is wrong with the entry; null if nothing is
record DeletedEntry(Optional<Story> kill, @Nullable String fault) {
    private static final String NAMES_NOTHING =
            "The deleted entry does not say in \"ref\" which one it takes back. Ask the supplier.";
    private static final String NO_REF =
            "The deleted entry has no \"ref\" (RFC 6721). It was obeyed by its link. Ask the supplier for the id.";

    static DeletedEntry of(FeedElement deleted) {
        String id = Stream.of(deleted.attribute("ref"), deleted.characters("id", "atom:id", "guid"))
                .filter(ItemId::identifies)
                .findFirst()
                .orElse(null);
        String link = link(deleted);
        StoryDraft draft = new StoryDraft();
        draft.guid = id == null && ItemId.identifies(link) ? link : id;
        if (draft.guid == null) {
            return new DeletedEntry(Optional.empty(), NAMES_NOTHING);
        }
        draft.link = link;
        draft.status = Status.CANCELED;
        draft.versionCreated = WireTimes.exact(deleted.attribute("when"));
        draft.editorNote = deleted.line("at:comment", "comment");
        return new DeletedEntry(Optional.of(draft.story()), id == null ? NO_REF : null);
    }

    /// Returns the `href` in the tag itself, which some feeds write; otherwise the link inside it.
    private static @Nullable String link(FeedElement deleted) {
        String href = deleted.scope().address(deleted.attribute("href"));
        return href == null ? FeedLinks.of(deleted) : href;
    }
}
