package dateline.archive;

import dateline.story.ArticleLink;
import dateline.story.ItemId;
import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Decides what identifies the items of one dispatch and which stories they belong to. The rule and its reasons
/// are in `docs/decisions/0009-what-identifies-an-item.md`.
final class ItemIdentities {
    private final Handle handle;
    private final String supplier;
    private final Instant arrived;
    private final ZoneId zone;
    private final SharedIds sharedHere;
    private final EarlierItem earlier;

    ItemIdentities(Handle handle, FilingProgress sent, ZoneId zone) {
        this.handle = handle;
        this.supplier = sent.filing().supplier();
        this.arrived = sent.filing().arrived();
        this.zone = zone;
        this.sharedHere = sent.shared();
        this.earlier = new EarlierItem(handle, supplier);
    }

    /// Lists the identities of an item, usually one. A kill or withhold under an id that several items shared
    /// has one identity for each of them.
    List<ItemIdentity> of(Story story) {
        String guid = ownGuid(story);
        List<String> ancestors = story.identity().evolvedFrom().stream()
                .filter(id -> ItemId.identifies(id) && !ItemId.isCommon(id) && !isShared(id))
                .toList();
        if (SharedIds.isStop(story) && guid != null) {
            ArticleLink named = ArticleLink.of(
                    story.origin().link() == null ? guid : story.origin().link());
            return Stream.concat(Stream.of(guid), SharedIdTable.guids(handle, supplier, guid).stream())
                    .distinct()
                    .map(each -> new ItemIdentity(each, each.equals(guid) ? unshared(named) : null, null, ancestors))
                    .toList();
        }
        if (SharedIds.isStop(story) && ItemId.isCommon(story.identity().guid())) {
            return stopped(String.valueOf(story.identity().guid()), ancestors);
        }
        ArticleLink link = unshared(ArticleLink.of(story.origin().link()));
        if (ItemId.isCommon(story.identity().guid())) {
            String instead = link == null ? madeGuid(story) : ItemIdentity.guidOf(link);
            return List.of(new ItemIdentity(instead, link, story.identity().guid(), ancestors));
        }
        if (guid == null && story.identity().guid() != null && link != null) {
            return List.of(new ItemIdentity(ItemIdentity.guidOf(link), link, null, ancestors));
        }
        if (guid == null) {
            return List.of(
                    new ItemIdentity(madeGuid(story), story.identity().lead() == null ? link : null, null, ancestors));
        }
        if (!isShared(guid)) {
            return List.of(new ItemIdentity(guid, link, null, ancestors));
        }
        String instead = link == null ? madeGuid(story) : ItemIdentity.guidOf(link);
        return List.of(new ItemIdentity(instead, link, guid, ancestors));
    }

    /// Lists an identity for each item that arrived under an id that any item may have. If none did, lists one
    /// placeholder, so that an editor sees the order.
    private List<ItemIdentity> stopped(String common, List<String> ancestors) {
        List<String> guids = SharedIdTable.guids(handle, supplier, common);
        return (guids.isEmpty() ? List.of("stopped:" + common) : guids)
                .stream()
                        .map(guid -> new ItemIdentity(guid, null, null, ancestors))
                        .toList();
    }

    /// Lists the ids of the stories that an item belongs to. Looks up its guid and the guids that it replaces;
    /// if they are new, its link; then its shared id, which finds the story that had this id alone before, if
    /// that is the same item.
    Set<String> stories(ItemIdentity identity, Story story) {
        Set<String> stories = GuidTable.stories(handle, supplier, identity.guid(), identity.ancestors());
        if (stories.isEmpty() && identity.link() != null) {
            earlier.atLink(identity.link(), story).ifPresent(stories::add);
        }
        if (stories.isEmpty() && identity.shared() != null) {
            earlier.under(identity.shared(), story).ifPresent(stories::add);
        }
        return stories;
    }

    /// Stores the story of an item's ids; returns whether anything is new.
    boolean add(ItemIdentity identity, String story) {
        boolean added = GuidTable.add(handle, supplier, story, identity.guid(), identity.ancestors());
        if (identity.link() != null) {
            added |= GuidTable.mean(handle, supplier, story, ItemIdentity.guidOf(identity.link())) > 0;
        }
        if (identity.shared() != null) {
            SharedIdTable.add(handle, supplier, identity.shared(), identity.guid());
        }
        return added;
    }

    /// Stores the links that items of this dispatch share. They do not identify an item in a later
    /// dispatch either.
    void noteSharedLinks() {
        sharedHere.links().forEach(key -> SharedIdTable.add(handle, supplier, "link:" + key, ""));
    }

    /// Returns whether a kill arrived for the id that an item shares with others, because the kill may have
    /// meant this item.
    boolean isKilled(ItemIdentity identity) {
        return identity.shared() != null
                && GuidTable.findStory(handle, supplier, identity.shared())
                        .map(story -> VersionTable.list(handle, story).stream()
                                .anyMatch(version -> version.guid().equals(identity.shared())
                                        && version.story().rights().status() == Status.CANCELED))
                        .orElse(false);
    }

    LocalDate day(Lead lead) {
        return lead.day() != null ? lead.day() : LocalDate.ofInstant(arrived, zone);
    }

    private @Nullable String ownGuid(Story story) {
        String guid = story.identity().guid();
        return ItemId.identifies(guid) && !ItemId.isCommon(guid) && !supplier.equalsIgnoreCase(guid) ? guid : null;
    }

    private boolean isShared(String guid) {
        return sharedHere.guids().contains(guid) || SharedIdTable.has(handle, supplier, guid);
    }

    private @Nullable ArticleLink unshared(@Nullable ArticleLink link) {
        return link == null
                        || sharedHere.links().contains(link.key())
                        || SharedIdTable.has(handle, supplier, ItemIdentity.guidOf(link))
                ? null
                : link;
    }

    private String madeGuid(Story story) {
        Lead lead = story.identity().guid() == null ? story.identity().lead() : null;
        return lead == null ? MadeGuid.of(story) : LeadGuid.of(story, lead, day(lead));
    }
}
