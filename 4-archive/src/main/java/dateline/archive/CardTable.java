package dateline.archive;

import dateline.story.Story;
import dateline.story.StoryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The table of cards: what lists show of each version. A row is written with its version and never changes, so
/// a list always shows the data of the shown version.
final class CardTable {
    private static final Logger LOG = LoggerFactory.getLogger(CardTable.class);
    private static final int AT_ONCE = 500;

    private CardTable() {}

    static void put(Handle handle, long version, Story story) {
        byte[] json = CardContent.json(story);
        handle.execute(
                "insert into card (version, content, checksum) values (?, ?, ?) on conflict do nothing",
                version,
                json,
                StoredContent.checksum(json));
    }

    /// Makes the card of a version again, because the card or the version was damaged.
    static void refresh(Handle handle, long version) {
        content(handle, version).ifPresent(story -> {
            handle.execute("delete from card where version = ?", version);
            put(handle, version, story);
        });
    }

    /// Reads the card in a row. Returns empty if it cannot be read, and reports it.
    static Optional<Story> read(Handle handle, ResultSet row) throws SQLException {
        return Rows.read(
                handle, () -> DamagedRow.ofCard(row.getLong("version")), () -> StoryJson.read(StoredContent.json(row)));
    }

    /// Adds cards for some of the versions that were filed before cards existed, newest first.
    ///
    /// @return whether there are more
    static boolean fillSome(Handle handle) {
        long last = handle.createQuery("select version from card_fill")
                .mapTo(Long.class)
                .one();
        List<Long> versions = last == 0 ? List.of() : versions(handle, last);
        versions.forEach(version -> fill(handle, version));
        long next = versions.isEmpty() ? 0 : versions.getLast() - 1;
        if (next != last) {
            handle.execute("update card_fill set version = ?", next);
        }
        return next > 0;
    }

    private static List<Long> versions(Handle handle, long last) {
        return handle.createQuery("select number from version where number <= ? order by number desc limit " + AT_ONCE)
                .bind(0, last)
                .mapTo(Long.class)
                .list();
    }

    private static void fill(Handle handle, long version) {
        try {
            content(handle, version).ifPresent(story -> put(handle, version, story));
        } catch (RuntimeException e) {
            LOG.warn("Version {} of the archive cannot be read; lists pass over it", version, e);
        }
    }

    /// Reads a whole version; empty if there is none. Throws if it is damaged.
    static Optional<Story> content(Handle handle, long version) {
        return handle.createQuery("select content, checksum from version where number = ?")
                .bind(0, version)
                .map((row, context) -> StoryJson.read(StoredContent.json(row)))
                .findOne();
    }
}
