package dateline.archive;

import dateline.archive.ShownTable.Shown;
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
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rebuilds damaged rows: versions, picture items and packages from the dispatches that brought them; stories,
/// changes and cards from their versions.
final class RowRepair {
    private final StateUpdater updater;
    private final LongFunction<Optional<Filing>> journal;

    /// A damaged row that was made from a dispatch.
    private record Row(long number, String story, String guid, byte[] digest) {}

    /// @param journal reads a dispatch by its number; empty if the journal does not have it
    RowRepair(StateUpdater updater, LongFunction<Optional<Filing>> journal) {
        this.updater = updater;
        this.journal = journal;
    }

    /// Repairs rows and recomputes the states of their stories. Reports rows that stay damaged as lost.
    List<Change> rows(Handle handle, List<DamagedRow> rows, Instant now) {
        Set<String> stories = new TreeSet<>();
        dispatches(rows)
                .forEach(number -> filing(handle, number).ifPresent(filing -> {
                    stories.addAll(versions(handle, filing));
                    stories.addAll(items(handle, filing));
                    stories.addAll(PackageRepair.packages(handle, filing));
                }));
        rows.forEach(row -> {
            mendCard(handle, row);
            if (row.story() != null) {
                stories.add(row.story());
            }
        });
        List<Change> changes = new ArrayList<>();
        stories.forEach(id -> story(handle, id, now).ifPresent(changes::add));
        rows.forEach(row -> mendChange(handle, row));
        rows.forEach(row -> report(handle, row));
        return changes;
    }

    private Optional<Filing> filing(Handle handle, long dispatch) {
        return journal.apply(dispatch)
                .map(filing -> filing.with(WrongClass.corrected(handle, filing.supplier(), filing.reading())));
    }

    private static List<Long> dispatches(List<DamagedRow> rows) {
        return rows.stream()
                .map(DamagedRow::dispatch)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static void report(Handle handle, DamagedRow row) {
        DamageReport report = DamageReport.of(handle);
        boolean repaired = isReadable(handle, row.key());
        handle.afterCommit(() -> {
            if (repaired) {
                report.repaired(row);
            } else {
                report.lost(row);
            }
        });
    }

    /// Returns whether a row can be read; also true for a row that no longer exists.
    private static boolean isReadable(Handle handle, DamagedRow.Key key) {
        return handle
                .createQuery(key.table().select())
                .bind(0, key.id())
                .map((row, context) -> switch (key.table()) {
                    case STORY -> StoryTable.read(handle, row).isPresent();
                    case VERSION -> VersionTable.read(handle, row).isPresent();
                    case PICTURE_ITEM -> PictureItemTable.read(handle, row).isPresent();
                    case PACKAGE -> PackageTable.read(handle, row).isPresent();
                    case CHANGE -> ChangeFeed.readTime(handle, row).isPresent();
                    case CARD -> CardTable.read(handle, row).isPresent();
                })
                .stream()
                .allMatch(readable -> readable);
    }

    private static void mendCard(Handle handle, DamagedRow row) {
        if (row.key().table() == DamagedRow.Table.CARD) {
            CardTable.refresh(handle, (Long) row.key().id());
        }
    }

    /// Deletes the damaged row of a change. The story's last change has a new row by now, and nothing reads the
    /// older ones.
    private static void mendChange(Handle handle, DamagedRow row) {
        if (row.key().table() == DamagedRow.Table.CHANGE) {
            handle.execute(
                    "delete from change where number = ? and number not in (select change from story)",
                    row.key().id());
        }
    }

    /// Recomputes the state of a story, and gives its last change a new number.
    private Optional<Change> story(Handle handle, String id, Instant now) {
        Optional<StoryRow> found = StoryTable.find(handle, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StoryRow row = found.get();
        ShownTable.dropDamaged(handle, id);
        Long shown = row.publication().shown();
        boolean whole = row.published() != null && shown != null && VersionTable.exists(handle, shown);
        StoryRow from = whole ? row : asSeen(handle, row);
        return updater.changed(handle, List.of(row), updater.compute(handle, from, now), now);
    }

    /// Restores the lost times of a story from the record of what readers have seen of it.
    private static StoryRow asSeen(Handle handle, StoryRow damaged) {
        boolean killed = damaged.publication().killed();
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
        StoryRow row = damaged.with(damaged.publication().seen(first, updated, last.number()));
        return killed ? row.kill() : row;
    }

    private static Instant first(Map<Long, Shown> seen, Version version) {
        Instant since = since(seen, version);
        Instant published = version.story().origin().published();
        return published != null && !published.isAfter(since) ? published : since;
    }

    private static Instant since(Map<Long, Shown> seen, Version version) {
        return Objects.requireNonNull(seen.get(version.number())).since();
    }

    private Set<String> versions(Handle handle, Filing filing) {
        List<Row> damaged =
                damaged(handle, "select * from version where dispatch = ? order by number", filing, VersionTable::read);
        Set<String> stories = new HashSet<>();
        for (Row row : damaged) {
            match(
                            row,
                            damaged,
                            filing.reading().stories(),
                            ContentDigest::of,
                            story -> story.identity().guid())
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
                            supplier = :supplier, name = :name, digest = :digest, content = :content,
                            checksum = :checksum
                        where number = :number""")
                .bind("version", story.identity().version())
                .bind("created", story.identity().versionCreated())
                .bind("arrived", filing.arrived())
                .bind("supplier", filing.supplier())
                .bind("name", filing.name())
                .bind("digest", ContentDigest.of(story))
                .bind("content", json)
                .bind("checksum", StoredContent.checksum(json))
                .bind("number", row.number())
                .execute();
        CardTable.refresh(handle, row.number());
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

    /// Finds the item from which a row was made: the one with the same digest; else the only one with its guid;
    /// else the only one.
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
