package dateline.archive;

import dateline.archive.Leads.Belonging;
import dateline.archive.StoryTable.Due;
import dateline.database.StorageFault;
import dateline.story.Lead;
import dateline.story.NewsPackage;
import dateline.story.PictureItem;
import dateline.story.Reading;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files the content of dispatches in the journal's order and returns the changes that readers may see.
///
/// The result depends only on the dispatches and their times of arrival, never on the clock. So a replay of the
/// journal gives the same archive.
final class Filer {
    private static final Logger LOG = LoggerFactory.getLogger(Filer.class);
    private static final String LIFTING = "lifting";

    private final ArchiveSettings settings;
    private final StateUpdater restander;
    private final Rereading rereading;

    Filer(ArchiveSettings settings, StateUpdater restander, Rereading rereading) {
        this.settings = settings;
        this.restander = restander;
        this.rereading = rereading;
    }

    /// Files a whole dispatch.
    List<Change> file(Handle handle, FilingProgress sent) {
        return file(handle, sent, 0, sent.size());
    }

    /// Files some of the stories of a dispatch; with the last one, also everything else in the dispatch.
    ///
    /// @param from the first story, counted from 0
    /// @param to the end of the range, exclusive
    List<Change> file(Handle handle, FilingProgress sent, int from, int to) {
        Filing filing = sent.filing();
        List<Change> changes = new ArrayList<>(lift(handle, filing.arrived()));
        ItemIdentities identities = new ItemIdentities(handle, sent, settings.zone());
        boolean isLast = to == sent.size();
        Reading reading = isLast ? WrongClass.corrected(handle, filing.supplier(), filing.reading()) : filing.reading();
        for (Story story :
                reading.stories().subList(from, isLast ? reading.stories().size() : to)) {
            for (ItemIdentity identity : identities.of(story)) {
                changes.addAll(fileStory(handle, story, identity, identities, sent));
            }
        }
        if (isLast) {
            identities.noteSharedLinks();
            changes.addAll(filePictures(handle, filing, reading.pictures()));
            changes.addAll(filePackages(handle, filing));
        }
        return changes;
    }

    private List<Change> filePictures(Handle handle, Filing filing, List<PictureItem> items) {
        Set<String> illustrated = new HashSet<>();
        PictureIdentity identity = new PictureIdentity(filing);
        for (PictureItem item : items) {
            illustrated.addAll(fileItem(handle, identity.of(item), filing));
        }
        if (filing.pictureSha256() != null) {
            PictureTable.addFile(handle, filing, filing.pictureSha256());
            illustrated.addAll(PictureTable.usersOfFile(handle, filing.supplier(), filing.name()));
        }
        return renew(handle, illustrated, filing.arrived());
    }

    private List<Change> filePackages(Handle handle, Filing filing) {
        Set<String> illustrated = new LinkedHashSet<>();
        for (NewsPackage content : filing.reading().packages()) {
            String guid = PackageTable.add(handle, filing, content);
            illustrated.addAll(PackagedPictures.renew(handle, filing.supplier(), guid));
        }
        return renew(handle, illustrated, filing.arrived());
    }

    /// Updates those of these stories that are shown, because their pictures may have changed.
    private List<Change> renew(Handle handle, Set<String> stories, Instant at) {
        return stories.stream()
                .flatMap(id -> StoryTable.find(handle, id).stream())
                .filter(StoryRow::isShown)
                .flatMap(row -> restander.renew(handle, row, at).stream())
                .toList();
    }

    /// Carries out the kills of a dispatch before its turn. Its later filing repeats them and stores the
    /// content, so a replay gives the same archive.
    List<Change> killAhead(Handle handle, Filing filing) {
        ItemIdentities identities = new ItemIdentities(handle, FilingProgress.of(filing), settings.zone());
        Reading reading = WrongClass.corrected(handle, filing.supplier(), filing.reading());
        Set<String> killed = new HashSet<>();
        reading.stories().stream()
                .filter(story -> story.rights().status() == Status.CANCELED)
                .forEach(story -> killed.addAll(killedBy(handle, story, identities, filing)));
        List<Change> changes = new ArrayList<>();
        killed.forEach(id -> kill(handle, id, filing.arrived()).ifPresent(changes::add));
        changes.addAll(filePictures(
                handle,
                filing,
                reading.pictures().stream()
                        .filter(item -> item.status() == Status.CANCELED)
                        .toList()));
        return changes;
    }

    private Set<String> killedBy(Handle handle, Story story, ItemIdentities identities, Filing filing) {
        Set<String> killed = new HashSet<>();
        for (ItemIdentity identity : identities.of(story)) {
            killed.addAll(identities.stories(identity, story));
        }
        killed.addAll(belonging(handle, story, identities, filing).kills());
        return killed;
    }

    private Belonging belonging(Handle handle, Story story, ItemIdentities identities, Filing filing) {
        Lead lead = leadAlone(story);
        return lead == null
                ? Belonging.ALONE
                : Leads.find(
                        handle,
                        filing.supplier(),
                        story,
                        lead,
                        identities.day(lead),
                        settings.terms(filing.supplier()).joinsLeads());
    }

    /// Applies what time alone changes up to `by`, each at its own time: embargoes and licences end.
    ///
    /// Always terminates: if a story fails, or stays due at the same time, its due time is removed until a new
    /// version arrives. The log names the story.
    List<Change> lift(Handle handle, Instant by) {
        List<Change> changes = new ArrayList<>();
        for (Optional<Due> due = StoryTable.due(handle, by); due.isPresent(); due = StoryTable.due(handle, by)) {
            lift(handle, due.get()).ifPresent(changes::add);
            if (StoryTable.isDueNoMore(handle, due.get())) {
                LOG.error(
                        "The story {} was due at {} and could not be changed",
                        due.get().story(),
                        due.get().at());
            }
        }
        return changes;
    }

    private Optional<Change> lift(Handle handle, Due due) {
        handle.savepoint(LIFTING);
        try {
            Optional<Change> change = StoryTable.find(handle, due.story())
                    .flatMap(row -> restander.restand(handle, row, List.of(row), due.at()));
            handle.releaseSavepoint(LIFTING);
            return change;
        } catch (RuntimeException | StackOverflowError failure) {
            if (StorageFault.of(failure).isPresent()) {
                throw failure;
            }
            LOG.error("The story {} could not be changed at {}", due.story(), due.at(), failure);
            handle.rollbackToSavepoint(LIFTING);
            return Optional.empty();
        }
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
            return before.stream().skip(1).anyMatch(story -> story.standing().killed());
        }
    }

    private List<Change> fileStory(
            Handle handle, Story story, ItemIdentity identity, ItemIdentities identities, FilingProgress sent) {
        Instant arrived = sent.filing().arrived();
        String supplier = sent.filing().supplier();
        Belonging belonging = belonging(handle, story, identities, sent.filing());
        Stored stored = store(handle, story, identity, identities, belonging, sent);
        Set<String> packed =
                stored.linked() ? PackagedPictures.renewAll(handle, supplier, identity.guid()) : new LinkedHashSet<>();
        List<Change> changes = new ArrayList<>();
        belonging.kills().forEach(id -> kill(handle, id, arrived).ifPresent(changes::add));
        if (stored.isNews()) {
            boolean isKill =
                    story.rights().status() == Status.CANCELED || belonging.killed() || identities.isKilled(identity);
            show(handle, stored, story, isKill, arrived).ifPresent(changes::add);
            if (isKill) {
                packed.addAll(PackagedPictures.renewAll(handle, supplier, identity.guid()));
            }
        }
        packed.remove(stored.row().id());
        changes.addAll(renew(handle, packed, arrived));
        return changes;
    }

    /// Stores a version and its ids, and merges the stories that these ids show to be one.
    private Stored store(
            Handle handle,
            Story story,
            ItemIdentity identity,
            ItemIdentities identities,
            Belonging belonging,
            FilingProgress sent) {
        Filing filing = sent.filing();
        Set<String> ids = identities.stories(identity, story);
        ids.addAll(belonging.joined());
        List<StoryRow> before = rows(handle, ids);
        StoryRow row = before.isEmpty() ? fresh(handle, filing.supplier(), identity.guid()) : before.getFirst();
        before.stream().skip(1).forEach(other -> StoryMerge.merge(handle, other.id(), row.id()));

        boolean linked = identities.add(identity, row.id());
        boolean reread = !before.isEmpty() && rereading.replace(handle, row.id(), identity.guid(), story, filing);
        Optional<Version> added = reread
                ? Optional.empty()
                : VersionTable.add(handle, row.id(), identity.guid(), story, sent, before.isEmpty());
        Lead lead = leadAlone(story);
        if (lead != null) {
            LeadTable.add(handle, filing.supplier(), lead, identities.day(lead), identity.guid(), row.id());
        }
        FormerAddressTable.add(handle, row.id(), story.origin().formerAddresses());
        return new Stored(row, before, linked, reread, added);
    }

    /// Computes the state of a story whose versions or ids have changed.
    private Optional<Change> show(Handle handle, Stored stored, Story story, boolean isKill, Instant at) {
        StoryRow row = isKill || stored.joinsKilled() ? stored.row().kill() : stored.row();
        Lead lead = leadAlone(story);
        boolean isAddition = stored.reread() || lead != null && lead.take() > 1;
        if (stored.before().isEmpty() && stored.added().isPresent()) {
            return restander.begin(handle, row, stored.added().get(), at);
        }
        return isAddition && row.isShown()
                ? restander.renew(handle, row, at)
                : restander.restand(handle, row, stored.before(), at);
    }

    /// Returns the place of the copy among the leads of its slug, if that is its only identity.
    private static @Nullable Lead leadAlone(Story story) {
        return story.identity().guid() == null ? story.identity().lead() : null;
    }

    /// Carries out an editor's decision. First applies what time had changed by then, because a replay has no
    /// clock that did so.
    List<Change> decide(Handle handle, Decision decision, Instant at) {
        List<Change> changes = new ArrayList<>(lift(handle, at));
        decided(handle, decision, at).ifPresent(changes::add);
        return changes;
    }

    private Optional<Change> decided(Handle handle, Decision decision, Instant at) {
        return StoryTable.find(handle, GuidTable.current(handle, decision.story()))
                .flatMap(row -> switch (decision.kind()) {
                    case KILL -> kill(handle, row.id(), at);
                    case REVIVE ->
                        restander.restand(handle, row.with(row.standing().revive()), List.of(row), at);
                    case RELEASE -> release(handle, row, at);
                    case UNLINK -> relinked(handle, row, decision.others(), NearDuplicateTable::part, at);
                    case RELINK -> relinked(handle, row, decision.others(), NearDuplicateTable::unpart, at);
                    case REDATE -> redated(handle, row, decision.published(), at);
                });
    }

    /// @param published when the story counts as first shown; null for the time of the decision, which also
    ///     replaces a later time
    private Optional<Change> redated(Handle handle, StoryRow row, @Nullable Instant published, Instant at) {
        if (row.published() == null) {
            return Optional.empty();
        }
        Instant time = published == null || published.isAfter(at) ? at : published;
        return restander.restand(handle, row.with(row.standing().redate(time, at)), List.of(row), at);
    }

    /// @param change unlinks or relinks two stories; returns whether that changed anything
    private Optional<Change> relinked(Handle handle, StoryRow row, List<String> others, Parting change, Instant at) {
        boolean changed = false;
        for (String other : others) {
            String current = GuidTable.current(handle, other);
            changed |= !current.equals(row.id()) && change.apply(handle, row.id(), current);
        }
        return changed ? restander.renew(handle, row, at) : Optional.empty();
    }

    private interface Parting {
        boolean apply(Handle handle, String one, String other);
    }

    /// Releases the newest version, and the later takes that wait.
    private Optional<Change> release(Handle handle, StoryRow row, Instant at) {
        ComputedState stood = restander.stand(handle, row, at);
        if (stood.newest() == null) {
            return Optional.empty();
        }
        StoryRow released = row.with(row.standing().release(stood.newest().number()));
        return restander.releaseTakes(handle, stood, at)
                ? restander.renew(handle, released, at)
                : restander.restand(handle, released, List.of(row), at);
    }

    private Optional<Change> kill(Handle handle, String id, Instant at) {
        return StoryTable.find(handle, id).flatMap(row -> restander.restand(handle, row.kill(), List.of(row), at));
    }

    /// Kills those of the stories that exist here and are not killed.
    List<Change> keepKilled(Handle handle, List<String> stories, Instant at) {
        return stories.stream()
                .map(id -> GuidTable.current(handle, id))
                .distinct()
                .filter(id -> StoryTable.find(handle, id)
                        .filter(row -> !row.standing().killed())
                        .isPresent())
                .flatMap(id -> kill(handle, id, at).stream())
                .toList();
    }

    /// Returns the stories with these ids. The one that was shown first comes first, because its address stays.
    private static List<StoryRow> rows(Handle handle, Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> StoryTable.find(handle, id).stream())
                .sorted((a, b) -> firstShown(a).compareTo(firstShown(b)))
                .toList();
    }

    private static Instant firstShown(StoryRow row) {
        Instant published = row.published();
        return published == null ? Instant.MAX : published;
    }

    /// Returns the row of a story after others are merged into it: killed if any of them is.
    private static StoryRow fresh(Handle handle, String supplier, String guid) {
        for (int attempt = 0; ; attempt++) {
            String id = Ids.id(supplier, guid, attempt);
            if (isFree(handle, id)) {
                return StoryRow.fresh(id);
            }
        }
    }

    private static boolean isFree(Handle handle, String id) {
        return handle.createQuery("select 1 from story where id = :id union all select 1 from alias where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findFirst()
                .isEmpty();
    }

    /// Files a picture item and returns the ids of the stories that may show it. An item with neither an id nor
    /// terms is not stored: its file is enough.
    private static Set<String> fileItem(Handle handle, PictureItem item, Filing filing) {
        String guid = item.picture().guid();
        if (guid == null && !hasTerms(item)) {
            return Set.of();
        }
        PictureItemTable.add(handle, filing, item);
        Set<String> users = new HashSet<>();
        if (guid != null) {
            users.addAll(PictureTable.usersOfItem(handle, filing.supplier(), guid));
            users.addAll(PackagedPictures.renewAll(handle, filing.supplier(), guid));
        }
        item.otherIds().forEach(id -> {
            users.addAll(PictureTable.usersOfItem(handle, filing.supplier(), id));
            users.addAll(PackagedPictures.renewAll(handle, filing.supplier(), id));
        });
        return users;
    }

    private static boolean hasTerms(PictureItem item) {
        return item.embargo() != null
                || item.status() != null
                || item.picture().expires() != null
                || item.picture().usageTerms() != null;
    }
}
