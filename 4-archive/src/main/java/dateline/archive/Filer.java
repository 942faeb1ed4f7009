package dateline.archive;

import dateline.story.PictureItem;
import dateline.story.Status;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
    private final ArchiveSettings settings;
    private final Restander restander;

    Filer(ArchiveSettings settings) {
        this.settings = settings;
        this.restander = new Restander(settings);
    }

    List<Change> file(Handle handle, Filing filing) {
        List<Change> changes = new ArrayList<>(lift(handle, filing.arrived()));
        for (Story story : filing.reading().stories()) {
            fileStory(handle, story, filing).ifPresent(changes::add);
        }
        Set<String> illustrated = new HashSet<>();
        for (PictureItem item : filing.reading().pictures()) {
            illustrated.addAll(fileItem(handle, item, filing));
        }
        if (filing.pictureSha256() != null) {
            PictureTable.addFile(handle, filing, filing.pictureSha256());
            illustrated.addAll(PictureTable.usersOfFile(handle, filing.supplier(), filing.name()));
        }
        illustrated.forEach(
                story -> restander.illustrated(handle, story, filing.arrived()).ifPresent(changes::add));
        handle.execute("update progress set dispatch = ?", filing.dispatch());
        return changes;
    }

    /// Publishes what was under an embargo that ended by a time, each as of its own end.
    List<Change> lift(Handle handle, Instant by) {
        List<Change> changes = new ArrayList<>();
        for (String id : StoryTable.due(handle, by)) {
            StoryRow row = StoryTable.find(handle, id).orElseThrow();
            Instant end = row.standing().liftAt();
            if (end != null) {
                restander.restand(handle, row, Set.of(), end).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<Change> fileStory(Handle handle, Story story, Filing filing) {
        String guid = story.guid() != null ? story.guid() : madeGuid(story);
        List<String> guids = new ArrayList<>(List.of(guid));
        guids.addAll(story.evolvedFrom());
        List<StoryRow> rows = rows(handle, filing.supplier(), guids);
        StoryRow row = rows.isEmpty() ? fresh(handle, filing.supplier(), guid) : rows.getFirst();
        List<StoryRow> joined = rows.isEmpty() ? List.of() : rows.subList(1, rows.size());
        joined.forEach(other -> GuidTable.join(handle, other.id(), row.id()));

        boolean isKill = story.status() == Status.CANCELED;
        boolean linked = GuidTable.add(handle, filing.supplier(), row.id(), guid, story.evolvedFrom());
        boolean added = VersionTable.add(handle, row.id(), guid, story, filing);
        if (!linked && !added && joined.isEmpty()) {
            return Optional.empty();
        }
        StoryRow merged = merged(row, joined);
        StoryRow now = isKill
                ? new StoryRow(
                        row.id(),
                        merged.section(),
                        merged.address(),
                        merged.standing().kill())
                : merged;
        return restander.restand(handle, now, rows.isEmpty() ? List.of() : rows, filing.arrived());
    }

    /// The stories that the guids mean, the one that was shown first before the others: its address stays.
    private static List<StoryRow> rows(Handle handle, String supplier, List<String> guids) {
        return GuidTable.stories(handle, supplier, guids).stream()
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
        Standing standing = killed ? row.standing().kill() : row.standing();
        return new StoryRow(row.id(), row.section(), row.address(), standing);
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

    private static Set<String> fileItem(Handle handle, PictureItem item, Filing filing) {
        String guid = item.picture().guid();
        if (guid == null) {
            return Set.of();
        }
        PictureTable.addItem(handle, filing, item);
        return PictureTable.usersOfItem(handle, filing.supplier(), guid);
    }

    /// A source without ids (a saved page) is the same story when headline and first time are the same.
    private static String madeGuid(Story story) {
        String said = text(story.headline()) + '\n' + text(story.published()) + '\n' + text(story.section());
        byte[] digest = Digests.sha256(said.getBytes(StandardCharsets.UTF_8));
        return "made:" + HexFormat.of().formatHex(digest, 0, 16);
    }

    private static String text(@Nullable Object said) {
        return said == null ? "" : said.toString();
    }
}
