package dateline.archive;

import dateline.archive.ShownTable.Shown;
import dateline.database.Times;
import dateline.story.PictureItem;
import dateline.story.Story;
import dateline.story.StoryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes damaged rows anew: versions and picture items from the dispatch that brought them, stories from their
/// versions.
final class Mending {
    private final Restander restander;

    /// A damaged row that was made from a dispatch.
    private record Row(long number, String story, String guid, byte[] digest) {}

    Mending(Restander restander) {
        this.restander = restander;
    }

    /// Writes what a dispatch gives over the rows that were made from it and cannot be read, and works out anew how
    /// their stories stand.
    List<Change> dispatch(Handle handle, Filing filing, Instant now) {
        Set<String> stories = versions(handle, filing);
        stories.addAll(items(handle, filing));
        List<Change> changes = new ArrayList<>();
        for (String id : stories) {
            changes.addAll(story(handle, id, now));
        }
        return changes;
    }

    /// Works out anew how a story stands, and gives its last change a new number: its row, or that of its last change,
    /// was damaged.
    List<Change> story(Handle handle, String id, Instant now) {
        Optional<StoryRow> found = StoryTable.find(handle, id);
        if (found.isEmpty()) {
            return List.of();
        }
        StoryRow row = found.get();
        boolean whole = row.published() != null && row.standing().shown() != null;
        StoryRow from = whole ? row : asSeen(handle, row);
        Optional<Change> change = restander.changed(handle, List.of(row), restander.stand(handle, from, now), now);
        DamageReport report = handle.getConfig(DamageReport.class);
        report.mended(DamagedRow.ofStory(id));
        report.mendedChanges(id);
        return change.stream().toList();
    }

    /// A story whose times are lost, as the record of what readers have seen of it has them.
    private static StoryRow asSeen(Handle handle, StoryRow damaged) {
        boolean killed = damaged.standing().killed();
        Map<Long, Shown> seen = ShownTable.list(handle, damaged.id());
        List<Version> inOrder = VersionTable.list(handle, damaged.id()).stream()
                .filter(version -> seen.containsKey(version.number()))
                .sorted(Comparator.comparing((Version version) -> since(seen, version))
                        .thenComparing(Version::number))
                .toList();
        if (inOrder.isEmpty()) {
            return killed ? damaged.kill() : damaged;
        }
        Instant known = damaged.published();
        Instant first = known != null ? known : first(seen, inOrder.getFirst());
        Version last = inOrder.getLast();
        Instant updated = inOrder.size() > 1 ? since(seen, last) : null;
        StoryRow row = damaged.with(damaged.standing().seen(first, updated, last.number()));
        return killed ? row.kill() : row;
    }

    private static Instant first(Map<Long, Shown> seen, Version version) {
        Instant since = since(seen, version);
        Instant said = version.story().published();
        return said != null && !said.isAfter(since) ? said : since;
    }

    private static Instant since(Map<Long, Shown> seen, Version version) {
        return Objects.requireNonNull(seen.get(version.number())).since();
    }

    private Set<String> versions(Handle handle, Filing filing) {
        List<Row> damaged =
                damaged(handle, "select * from version where dispatch = ? order by number", filing, VersionTable::read);
        Set<String> stories = new HashSet<>();
        for (Row row : damaged) {
            match(row, damaged, filing.reading().stories(), ContentDigest::of, Story::guid)
                    .ifPresent(story -> {
                        write(handle, row, story, filing);
                        stories.add(row.story());
                    });
        }
        return stories;
    }

    private static void write(Handle handle, Row row, Story story, Filing filing) {
        byte[] json = StoryJson.write(story);
        handle.createUpdate("""
                        update version set version = :version, version_created = :created, arrived = :arrived,
                            supplier = :supplier, name = :name, digest = :digest, content = :content
                        where number = :number""")
                .bind("version", story.version())
                .bind("created", Times.column(story.versionCreated()))
                .bind("arrived", Times.column(filing.arrived()))
                .bind("supplier", filing.supplier())
                .bind("name", filing.name())
                .bind("digest", row.digest().length == Digests.LENGTH ? row.digest() : ContentDigest.of(story))
                .bind("content", json)
                .bind("number", row.number())
                .execute();
        handle.getConfig(DamageReport.class).mended(DamagedRow.ofVersion(row.number(), row.story(), filing.dispatch()));
    }

    private Set<String> items(Handle handle, Filing filing) {
        List<Row> damaged = damaged(
                handle,
                "select *, '' as story from picture_item where dispatch = ? order by number",
                filing,
                PictureItemTable::read);
        Set<String> stories = new HashSet<>();
        for (Row row : damaged) {
            match(
                            row,
                            damaged,
                            filing.reading().pictures(),
                            ContentDigest::of,
                            item -> item.picture().guid())
                    .ifPresent(item -> {
                        PictureItemTable.rewrite(handle, row.number(), item, filing);
                        handle.getConfig(DamageReport.class)
                                .mended(DamagedRow.ofPictureItem(row.number(), filing.dispatch()));
                        stories.addAll(users(handle, item, filing));
                    });
        }
        return stories;
    }

    private static Set<String> users(Handle handle, PictureItem item, Filing filing) {
        Set<String> users = PictureTable.usersOfFile(handle, filing.supplier(), filing.name());
        if (item.picture().guid() != null) {
            users.addAll(PictureTable.usersOfItem(
                    handle, filing.supplier(), item.picture().guid()));
        }
        item.otherIds().forEach(id -> users.addAll(PictureTable.usersOfItem(handle, filing.supplier(), id)));
        return users;
    }

    private interface Read {
        Optional<?> read(Handle handle, ResultSet row) throws SQLException;
    }

    private static List<Row> damaged(Handle handle, String sql, Filing filing, Read read) {
        return handle
                .createQuery(sql)
                .bind(0, filing.dispatch())
                .map((row, context) -> read.read(handle, row).isPresent()
                        ? Optional.<Row>empty()
                        : Optional.of(new Row(
                                row.getLong("number"),
                                row.getString("story"),
                                String.valueOf(row.getString("guid")),
                                Rows.bytes(row, "digest"))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private interface Digest<T> {
        byte[] of(T item);
    }

    private interface Guid<T> {
        @Nullable
        String of(T item);
    }

    /// The item from which a row was made: the one that says the same; else the only one of its guid; else the only
    /// one.
    private static <T> Optional<T> match(Row row, List<Row> damaged, List<T> items, Digest<T> digest, Guid<T> guid) {
        Optional<T> same = items.stream()
                .filter(item -> Arrays.equals(digest.of(item), row.digest()))
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        List<T> sameGuid =
                items.stream().filter(item -> row.guid().equals(guid.of(item))).toList();
        if (sameGuid.size() == 1) {
            return Optional.of(sameGuid.getFirst());
        }
        return items.size() == 1 && damaged.size() == 1 ? Optional.of(items.getFirst()) : Optional.empty();
    }
}
