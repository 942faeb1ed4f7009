package dateline.archive;

import dateline.story.ArticleLink;
import dateline.story.ItemId;
import dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds the story that a new item belongs to although its guid is new: at the same link, or under a shared id.
final class EarlierItem {
    private final Handle handle;
    private final String supplier;

    EarlierItem(Handle handle, String supplier) {
        this.handle = handle;
        this.supplier = supplier;
    }

    /// Finds the story at an article link. Its newest version must be the same item as the new one, unless one
    /// of the two only kills or withholds.
    Optional<String> atLink(ArticleLink link, Story story) {
        return GuidTable.findStory(handle, supplier, ItemIdentity.guidOf(link))
                .filter(id -> SharedIds.isStop(story)
                        || newest(id, null)
                                .map(before ->
                                        SharedIds.isStop(before.story()) || SameItem.isAt(link, story, before.story()))
                                .orElse(true));
    }

    /// Finds the story that had a shared id alone before, if its content shows that it is the same item.
    Optional<String> under(String shared, Story story) {
        List<String> guids = ItemId.isCommon(shared) ? SharedIdTable.guids(handle, supplier, shared) : List.of(shared);
        return guids.stream()
                .flatMap(guid -> GuidTable.findStory(handle, supplier, guid).stream())
                .filter(id -> newest(id, ItemId.isCommon(shared) ? null : shared)
                        .map(before -> SameItem.isSameByContent(story, before.story()))
                        .orElse(false))
                .findFirst();
    }

    private Optional<Version> newest(String story, @Nullable String guid) {
        List<Version> versions = new ArrayList<>(VersionTable.list(handle, story));
        versions.removeIf(version -> guid != null && !version.guid().equals(guid));
        return new Newest(GuidTable.ancestors(handle, story)).of(versions);
    }
}
