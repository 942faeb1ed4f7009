package dateline.archive;

import dateline.archive.Leads.Belonging;
import dateline.story.Status;
import dateline.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Files the stories of one dispatch: finds the story that each belongs to, stores the version, and computes
/// what readers see.
final class StoryFiler {
    private final Handle handle;
    private final FilingProgress sent;
    private final Filing filing;
    private final ItemIdentities identities;
    private final LeadFiler leads;
    private final StateUpdater updater;
    private final Rereading rereading;

    StoryFiler(
            Handle handle, FilingProgress sent, ArchiveSettings settings, StateUpdater updater, Rereading rereading) {
        this.handle = handle;
        this.sent = sent;
        this.filing = sent.filing();
        this.identities = new ItemIdentities(handle, sent, settings.zone());
        this.leads = new LeadFiler(handle, filing.supplier(), settings, identities);
        this.updater = updater;
        this.rereading = rereading;
    }

    /// Files a story under each of its identities, usually one.
    List<Change> file(Story story) {
        List<Change> changes = new ArrayList<>();
        identities.of(story).forEach(identity -> changes.addAll(file(story, identity)));
        return changes;
    }

    private List<Change> file(Story story, ItemIdentity identity) {
        Instant arrived = filing.arrived();
        Belonging belonging = leads.belonging(story);
        Stored stored = store(story, identity, belonging);
        Set<String> packed = stored.linked() ? packedWith(identity) : new LinkedHashSet<>();
        List<Change> changes = new ArrayList<>();
        belonging.kills().forEach(id -> updater.kill(handle, id, arrived).ifPresent(changes::add));
        if (stored.isNews()) {
            boolean isKill =
                    story.rights().status() == Status.CANCELED || belonging.killed() || identities.isKilled(identity);
            show(stored, story, isKill).ifPresent(changes::add);
            if (isKill) {
                packed.addAll(packedWith(identity));
            }
        }
        packed.remove(stored.row().id());
        changes.addAll(updater.refresh(handle, packed, arrived));
        return changes;
    }

    /// Joins an item again with the pictures of its packages; returns the ids of the stories that this concerns.
    private Set<String> packedWith(ItemIdentity identity) {
        return PackagedPictures.refreshAll(handle, filing.supplier(), identity.guid());
    }

    /// Notes the links that several items of the dispatch share; they identify none of them.
    void noteSharedLinks() {
        identities.noteSharedLinks();
    }

    /// Lists the ids of the stories that a kill concerns.
    Set<String> killedBy(Story kill) {
        Set<String> killed = new HashSet<>();
        for (ItemIdentity identity : identities.of(kill)) {
            killed.addAll(identities.stories(identity, kill));
        }
        killed.addAll(leads.belonging(kill).kills());
        return killed;
    }

    /// What is stored of a story before its state is computed.
    ///
    /// @param row the story's row; of several stories that turn out to be one, the first
    /// @param before the rows of all these stories, as they were; empty if the story is new
    /// @param linked whether an id is new
    /// @param reread whether the version replaces what an earlier program read from the same dispatch
    /// @param added the version, if it is new
    private record Stored(
            StoryRow row, List<StoryRow> before, boolean linked, boolean reread, Optional<Version> added) {
        boolean isNews() {
            return linked || reread || added.isPresent() || before.size() > 1;
        }

        boolean joinsKilled() {
            return before.stream().skip(1).anyMatch(story -> story.publication().killed());
        }
    }

    /// Stores a version and its ids, and merges the stories that these ids show to be one.
    private Stored store(Story story, ItemIdentity identity, Belonging belonging) {
        Set<String> ids = identities.stories(identity, story);
        ids.addAll(belonging.joined());
        List<StoryRow> before = rows(ids);
        StoryRow row = before.isEmpty()
                ? StoryRow.fresh(Ids.next(handle, filing.supplier(), identity.guid()))
                : before.getFirst();
        before.stream().skip(1).forEach(other -> StoryMerge.merge(handle, other.id(), row.id()));

        boolean linked = identities.add(identity, row.id());
        boolean reread = !before.isEmpty() && rereading.replace(handle, row.id(), identity.guid(), story, filing);
        Optional<Version> added = reread
                ? Optional.empty()
                : VersionTable.add(handle, row.id(), identity.guid(), story, sent, before.isEmpty());
        leads.add(story, identity, row.id());
        FormerAddressTable.add(handle, row.id(), story.origin().formerAddresses());
        return new Stored(row, before, linked, reread, added);
    }

    /// Computes the state of a story whose versions or ids have changed.
    private Optional<Change> show(Stored stored, Story story, boolean isKill) {
        Instant at = filing.arrived();
        StoryRow row = isKill || stored.joinsKilled() ? stored.row().kill() : stored.row();
        boolean isAddition = stored.reread() || LeadFiler.isLaterTake(story);
        if (stored.before().isEmpty() && stored.added().isPresent()) {
            return updater.begin(handle, row, stored.added().get(), at);
        }
        return isAddition && row.isShown()
                ? updater.refresh(handle, row, at)
                : updater.update(handle, row, stored.before(), at);
    }

    /// Returns the stories with these ids. The one that was shown first comes first, because its address stays.
    private List<StoryRow> rows(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> StoryTable.find(handle, id).stream())
                .sorted((a, b) -> firstShown(a).compareTo(firstShown(b)))
                .toList();
    }

    private static Instant firstShown(StoryRow row) {
        Instant published = row.published();
        return published == null ? Instant.MAX : published;
    }
}
