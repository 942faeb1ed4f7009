package dateline.archive;

import dateline.archive.Leads.Belonging;
import dateline.story.Lead;
import dateline.story.PictureItem;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes what dispatches gave, in the journal's order; gives the changes that readers may see.
///
/// All that happens here depends on the dispatches and their times of arrival alone, never on the clock: a replay
/// of the journal comes to the same record.
final class Filer {
    /// What the guid begins with that copy without an id is given by its slug and day.
    static final String LEAD_GUID = "lead:";

    private final ArchiveSettings settings;
    private final Restander restander;

    Filer(ArchiveSettings settings, Restander restander) {
        this.settings = settings;
        this.restander = restander;
    }

    List<Change> file(Handle handle, Filing filing) {
        List<Change> changes = new ArrayList<>(lift(handle, filing.arrived()));
        for (Story story : filing.reading().stories()) {
            changes.addAll(fileStory(handle, story, filing));
        }
        Set<String> illustrated = new HashSet<>();
        for (PictureItem item : filing.reading().pictures()) {
            illustrated.addAll(fileItem(handle, item, filing));
        }
        if (filing.pictureSha256() != null) {
            PictureTable.addFile(handle, filing, filing.pictureSha256());
            illustrated.addAll(PictureTable.usersOfFile(handle, filing.supplier(), filing.name()));
        }
        illustrated.stream()
                .flatMap(id -> StoryTable.find(handle, id).stream())
                .filter(StoryRow::isShown)
                .forEach(row -> restander.renew(handle, row, filing.arrived()).ifPresent(changes::add));
        return changes;
    }

    /// Changes what time alone changes by then, each as of its own time: embargoes and licences end.
    List<Change> lift(Handle handle, Instant by) {
        List<Change> changes = new ArrayList<>();
        for (Optional<StoryRow> due = StoryTable.due(handle, by); due.isPresent(); due = StoryTable.due(handle, by)) {
            StoryRow row = due.get();
            Instant at = row.standing().dueAt();
            if (at != null) {
                restander.restand(handle, row, List.of(row), at).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private List<Change> fileStory(Handle handle, Story story, Filing filing) {
        Lead lead = story.guid() == null ? story.lead() : null;
        Belonging belonging = lead == null
                ? Belonging.ALONE
                : Leads.find(
                        handle,
                        filing.supplier(),
                        story,
                        lead,
                        day(lead, filing.arrived()),
                        settings.terms(filing.supplier()).joinsLeads());
        String guid = guid(story, lead, filing.arrived());
        Set<String> ids = GuidTable.stories(handle, filing.supplier(), guid, story.evolvedFrom());
        ids.addAll(belonging.joined());
        List<StoryRow> rows = rows(handle, ids);
        StoryRow row = rows.isEmpty() ? fresh(handle, filing.supplier(), guid) : rows.getFirst();
        List<StoryRow> joined = rows.isEmpty() ? List.of() : rows.subList(1, rows.size());
        joined.forEach(other -> GuidTable.join(handle, other.id(), row.id()));

        boolean linked = GuidTable.add(handle, filing.supplier(), row.id(), guid, story.evolvedFrom());
        Optional<Version> added = VersionTable.add(handle, row.id(), guid, story, filing, rows.isEmpty());
        if (lead != null) {
            TellingTable.add(handle, filing.supplier(), lead, day(lead, filing.arrived()), guid, row.id());
        }
        FormerAddressTable.add(handle, row.id(), story.formerAddresses());
        List<Change> changes = new ArrayList<>();
        belonging.kills().forEach(id -> kill(handle, id, filing.arrived()).ifPresent(changes::add));
        if (!linked && added.isEmpty() && joined.isEmpty()) {
            return changes;
        }
        boolean isKill = story.status() == Status.CANCELED || belonging.killed();
        StoryRow merged = merged(row, joined);
        StoryRow now = isKill ? merged.kill() : merged;
        if (rows.isEmpty() && added.isPresent()) {
            restander.begin(handle, now, added.get(), filing.arrived()).ifPresent(changes::add);
        } else if (lead != null && lead.take() > 1 && now.isShown()) {
            restander.renew(handle, now, filing.arrived()).ifPresent(changes::add);
        } else {
            restander.restand(handle, now, rows, filing.arrived()).ifPresent(changes::add);
        }
        return changes;
    }

    Optional<Change> decide(Handle handle, Decision decision, Instant at) {
        return StoryTable.find(handle, GuidTable.current(handle, decision.story()))
                .flatMap(row -> switch (decision.kind()) {
                    case KILL -> kill(handle, row.id(), at);
                    case REVIVE ->
                        restander.restand(handle, row.with(row.standing().revive()), List.of(row), at);
                    case RELEASE -> release(handle, row, at);
                    case UNLINK -> relinked(handle, row, decision.others(), TwinTable::part, at);
                    case RELINK -> relinked(handle, row, decision.others(), TwinTable::unpart, at);
                });
    }

    /// @param change says whether it changed what an editor said of two stories
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

    private Optional<Change> release(Handle handle, StoryRow row, Instant at) {
        Version newest = restander.stand(handle, row, at).newest();
        return newest == null
                ? Optional.empty()
                : restander.restand(handle, row.with(row.standing().release(newest.number())), List.of(row), at);
    }

    private Optional<Change> kill(Handle handle, String id, Instant at) {
        return StoryTable.find(handle, id).flatMap(row -> restander.restand(handle, row.kill(), List.of(row), at));
    }

    private LocalDate day(Lead lead, Instant arrived) {
        return lead.day() != null ? lead.day() : LocalDate.ofInstant(arrived, settings.zone());
    }

    /// The stories, the one that was shown first before the others: its address stays.
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

    /// What several stories that turn out to be one come to: killed if any is.
    private static StoryRow merged(StoryRow row, List<StoryRow> others) {
        boolean killed = others.stream().anyMatch(other -> other.standing().killed());
        return killed ? row.kill() : row;
    }

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

    /// Says which stories may show the picture. One without an id that says nothing of its terms is its file alone.
    private static Set<String> fileItem(Handle handle, PictureItem item, Filing filing) {
        String guid = item.picture().guid();
        if (guid == null && !hasTerms(item)) {
            return Set.of();
        }
        PictureItemTable.add(handle, filing, item);
        Set<String> users = new HashSet<>();
        if (guid != null) {
            users.addAll(PictureTable.usersOfItem(handle, filing.supplier(), guid));
        }
        item.otherIds().forEach(id -> users.addAll(PictureTable.usersOfItem(handle, filing.supplier(), id)));
        return users;
    }

    private static boolean hasTerms(PictureItem item) {
        return item.embargo() != null
                || item.status() != null
                || item.picture().expires() != null
                || item.picture().usageTerms() != null;
    }

    private String guid(Story story, @Nullable Lead lead, Instant arrived) {
        if (story.guid() != null) {
            return story.guid();
        }
        return lead == null ? madeGuid(story) : leadGuid(story, lead, arrived);
    }

    /// The same copy sent again on the same day is the same; anything else under its slug is another telling.
    private String leadGuid(Story story, Lead lead, Instant arrived) {
        return LEAD_GUID + day(lead, arrived) + '/' + lead.slug() + '/' + hex(StoryJson.write(story));
    }

    /// A source without ids (a saved page) is the same story when headline and first time are the same.
    private static String madeGuid(Story story) {
        String said = text(story.headline()) + '\n' + text(story.published()) + '\n' + text(story.section());
        return "made:" + hex(said.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] said) {
        return HexFormat.of().formatHex(Digests.sha256(said), 0, 16);
    }

    private static String text(@Nullable Object said) {
        return said == null ? "" : said.toString();
    }
}
