package dateline.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Recomputes and stores the publication state of a story, and returns what changed for readers.
final class StateUpdater {
    private final ArchiveSettings settings;
    private final Routing routing;
    private final PublicationStates states;
    private final NearDuplicates nearDuplicates;

    StateUpdater(ArchiveSettings settings, Routing routing) {
        this.settings = settings;
        this.routing = routing;
        this.states = new PublicationStates(settings, routing);
        this.nearDuplicates = new NearDuplicates(settings.nearDuplicates());
    }

    /// Recomputes and stores the state of a story.
    ///
    /// @param row the current row of the story; a kill is already in it
    /// @param earlier the earlier rows of the story and of the stories that were merged into it
    /// @return empty if nothing changed that readers may see
    Optional<Change> update(Handle handle, StoryRow row, Collection<StoryRow> earlier, Instant now) {
        ComputedState computed = compute(handle, row, now);
        return earlier.size() == 1 && isUnseen(handle, earlier.iterator().next(), computed, now)
                ? Optional.empty()
                : changed(handle, earlier, computed, now);
    }

    /// Returns whether readers see no change. If so, stores what they do not see: that an update waits or is
    /// due. If the story fell due by now, returns false, because a picture may have changed.
    private static boolean isUnseen(Handle handle, StoryRow earlier, ComputedState computed, Instant now) {
        if (computed.isAs(earlier)) {
            return true;
        }
        Instant due = earlier.publication().dueAt();
        boolean unseen = earlier.isShown() && computed.looksAs(earlier) && (due == null || due.isAfter(now));
        if (unseen) {
            StoryTable.note(handle, computed.row());
        }
        return unseen;
    }

    /// Updates a story after a change that its row does not contain: of a picture or a later take.
    Optional<Change> refresh(Handle handle, StoryRow row, Instant now) {
        return changed(handle, List.of(row), compute(handle, row, now), now);
    }

    /// Updates those of these stories that are shown, because their pictures may have changed.
    List<Change> refresh(Handle handle, Set<String> stories, Instant at) {
        return stories.stream()
                .flatMap(id -> StoryTable.find(handle, id).stream())
                .filter(StoryRow::isShown)
                .flatMap(row -> refresh(handle, row, at).stream())
                .toList();
    }

    /// Kills a story; empty if it does not exist or was killed already and nothing changed.
    Optional<Change> kill(Handle handle, String id, Instant at) {
        return StoryTable.find(handle, id).flatMap(row -> update(handle, row.kill(), List.of(row), at));
    }

    /// Stores a new story with its first version.
    Optional<Change> begin(Handle handle, StoryRow row, Version first, Instant now) {
        return changed(handle, List.of(), states.of(handle, row, KeptVersions.first(first), now), now);
    }

    /// Lists the ids of the shown stories that are the same copy as a story.
    Set<String> nearDuplicates(Handle handle, StoryRow row, Instant now) {
        return nearDuplicates.list(
                handle, row, row.isShown() ? null : compute(handle, row, now).newest());
    }

    /// Releases the later takes that wait behind the version that readers see; returns whether there were any.
    boolean releaseTakes(Handle handle, ComputedState computed, Instant now) {
        Version shownVersion = computed.shownVersion();
        if (shownVersion == null || shownVersion.story().identity().lead() == null) {
            return false;
        }
        List<Version> waiting = KeptVersions.of(handle, computed.row().id())
                .takes(
                        shownVersion.story(),
                        routing,
                        computed.row().publication().released(),
                        now)
                .waiting()
                .toList();
        waiting.forEach(take -> ShownTable.release(handle, take.number()));
        return !waiting.isEmpty();
    }

    /// Computes a story's state from its versions and the rules at a given time; writes nothing.
    ComputedState compute(Handle handle, StoryRow row, Instant now) {
        return states.of(handle, row, now);
    }

    Optional<Change> changed(Handle handle, Collection<StoryRow> earlier, ComputedState computed, Instant now) {
        String id = computed.row().id();
        long number = change(handle, id, now);
        StoryTable.put(handle, computed.row(), number);
        record(handle, computed);
        if (computed.content() != null) {
            PictureTable.use(handle, id, computed.content(), earlier.isEmpty());
        }
        Set<StoryRow> concerned =
                nearDuplicates.settle(handle, computed.row(), computed.shownVersion(), earlier.isEmpty());
        Set<Long> topics = new HashSet<>(TopicTable.put(handle, computed.row(), computed.shownVersion()));
        Set<StoryRow> before = new HashSet<>(earlier);
        before.addAll(concerned);
        before.forEach(row -> topics.addAll(TopicTable.of(handle, row.id())));
        Set<StoryRow> after = concerned.isEmpty() ? Set.of(computed.row()) : rows(handle, concerned, id, now);
        boolean wasNeverSeen = computed.row().published() == null && concerned.isEmpty();
        return wasNeverSeen
                ? Optional.empty()
                : Optional.of(change(handle, number, ids(handle, earlier, concerned, id), before, after, topics));
    }

    /// Records what readers see from now on. Forgets a killed story, so that it never comes back.
    private static void record(Handle handle, ComputedState computed) {
        PublicationState publication = computed.row().publication();
        if (publication.killed()) {
            ShownTable.forget(handle, computed.row().id());
            return;
        }
        ShownTable.mark(handle, computed.seen(), computed.readable());
        Instant published = publication.published();
        if (computed.shownVersion() != null && published != null) {
            Instant updated = publication.updated();
            ShownTable.add(handle, computed.shownVersion().contentNumber(), updated == null ? published : updated);
        }
    }

    /// Builds a change. Finds the stories whose Next Article is one of these stories: in the current lists, or
    /// by the old place of a story that has left the lists.
    private Change change(
            Handle handle, long number, Set<String> ids, Set<StoryRow> before, Set<StoryRow> after, Set<Long> topics) {
        Set<ListPlace> places = new HashSet<>();
        Set<String> leading = new HashSet<>();
        before.forEach(row -> note(handle, row, places, leading));
        after.forEach(row -> note(handle, row, places, leading));
        Set<String> sections = Stream.concat(before.stream(), after.stream())
                .filter(row -> row.published() != null)
                .flatMap(row -> Stream.ofNullable(row.section()))
                .collect(Collectors.toSet());
        Set<String> atLimit = TopicTable.withAtMost(handle, topics, Topics.FEWEST_STORIES);
        return new Change(number, ids, sections, places, leading, topics, atLimit);
    }

    /// Returns the current rows of the stories of the same copy. If lists now show a different story in place
    /// of one of them, that one gets a change too.
    private static Set<StoryRow> rows(Handle handle, Set<StoryRow> old, String id, Instant now) {
        Set<StoryRow> rows = new HashSet<>();
        for (StoryRow earlier : old) {
            StoryTable.find(handle, earlier.id()).ifPresent(row -> {
                rows.add(row);
                if (!row.id().equals(id) && !Objects.equals(row.behind(), earlier.behind())) {
                    StoryTable.number(handle, row.id(), change(handle, row.id(), now));
                }
            });
        }
        return rows;
    }

    private static Set<String> ids(Handle handle, Collection<StoryRow> earlier, Set<StoryRow> concerned, String id) {
        Set<String> ids = earlier.isEmpty() ? new HashSet<>() : GuidTable.aliases(handle, id);
        ids.add(id);
        concerned.forEach(row -> ids.add(row.id()));
        return ids;
    }

    private void note(Handle handle, StoryRow row, Set<ListPlace> places, Set<String> leading) {
        Instant published = row.published();
        String section = row.section();
        if (row.isListed() && published != null && section != null) {
            places.add(new ListPlace(section, LocalDate.ofInstant(published, settings.zone()), published));
            StoryTable.leadingTo(handle, section, published, row.id()).ifPresent(leading::add);
        }
    }

    private static long change(Handle handle, String story, Instant at) {
        return handle.createQuery("insert into change (story, at) values (?, ?) returning number")
                .bind(0, story)
                .bind(1, at)
                .mapTo(Long.class)
                .one();
    }
}
