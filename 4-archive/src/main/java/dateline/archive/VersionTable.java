package dateline.archive;

import dateline.story.Lead;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.StoryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table of all versions that ever arrived, shown or not.
final class VersionTable {
    private VersionTable() {}

    /// Stores a version. Returns empty if the same content is stored already, perhaps under another name. A
    /// supplier without version numbers may go back to earlier content: that is a new version, and so is the
    /// same content with another schedule.
    ///
    /// @param first whether the story is new, so that the content cannot be stored already
    static Optional<Version> add(
            Handle handle, String story, String guid, Story content, FilingProgress sent, boolean first) {
        byte[] digest = ContentDigest.of(content);
        Filing filing = sent.filing();
        if (!first && has(handle, story, guid, digest)) {
            Version again = version(Long.MAX_VALUE, guid, content, filing, digest);
            if (!isMoved(handle, story, again) && !isLatestWord(handle, story, again, sent)) {
                return Optional.empty();
            }
        }
        long number = insert(handle, story, guid, content, filing, digest);
        return Optional.of(version(number, guid, content, filing, digest));
    }

    private static boolean isMoved(Handle handle, String story, Version again) {
        Instant published = again.story().origin().published();
        return published != null
                && handle.createQuery("select * from version where story = ? and guid = ? order by number desc limit 1")
                        .bind(0, story)
                        .bind(1, again.guid())
                        .map((row, context) -> read(handle, row))
                        .findOne()
                        .flatMap(last -> last)
                        .filter(last -> Schedule.isMoved(last, published, again.arrived()))
                        .isPresent();
    }

    /// Returns whether a version that is stored already, but is not the newest, would be the newest if it
    /// arrived now for the first time. It does not take back other content of the same dispatch, nor content
    /// under another guid.
    private static boolean isLatestWord(Handle handle, String story, Version again, FilingProgress sent) {
        if (again.version() != null) {
            return false;
        }
        Newest newest = new Newest(GuidTable.ancestors(handle, story));
        List<Version> versions = new ArrayList<>(list(handle, story));
        Version shows = newest.of(versions).orElse(again);
        versions.add(again);
        boolean comparable =
                again.guid().equals(shows.guid()) || again.story().identity().lead() != null;
        return comparable
                && !again.saysTheSame(shows)
                && mayTakeBack(sent.filing(), shows)
                && newest.of(versions).filter(again::saysTheSame).isPresent()
                && !sent.beside().tells(shows);
    }

    /// CASE: a polled feed repeats its items at each visit. One that lags behind the supplier's other feeds
    /// does not take back their content.
    private static boolean mayTakeBack(Filing again, Version shows) {
        return !again.isFeed() || again.name().equals(shows.name());
    }

    private static Version version(long number, String guid, Story content, Filing filing, byte[] digest) {
        return new Version(
                number,
                number,
                guid,
                content.identity().version(),
                content.identity().versionCreated(),
                filing.arrived(),
                filing.supplier(),
                filing.name(),
                filing.dispatch(),
                digest,
                content);
    }

    private static boolean has(Handle handle, String story, String guid, byte[] digest) {
        return handle.createQuery("select 1 from version where story = ? and guid = ? and digest = ?")
                .bind(0, story)
                .bind(1, guid)
                .bind(2, digest)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    static boolean exists(Handle handle, long number) {
        return handle.createQuery("select 1 from version where number = ?")
                .bind(0, number)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Returns the number of the last version; 0 if there is none.
    static long last(Handle handle) {
        return handle.createQuery("select coalesce(max(number), 0) from version")
                .mapTo(Long.class)
                .one();
    }

    /// Lists all versions of a story, to compute its state. A version that cannot be read counts as withheld:
    /// its content is unknown, and the version that it replaced must not be shown again.
    static List<Version> list(Handle handle, String story) {
        return handle.createQuery("select * from version where story = ? order by number")
                .bind(0, story)
                .map((row, context) -> {
                    Optional<Version> read = read(handle, row);
                    return read.isPresent() ? read.get() : damaged(row);
                })
                .list();
    }

    /// Lists the versions of a story that can be read.
    static List<Version> readable(Handle handle, String story) {
        return handle
                .createQuery("select * from version where story = ? order by number")
                .bind(0, story)
                .map((row, context) -> read(handle, row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static long insert(Handle handle, String story, String guid, Story content, Filing filing, byte[] digest) {
        byte[] json = StoryJson.write(content);
        long number = handle.createQuery("""
                        insert into version (story, guid, version, version_created, arrived, supplier, name, dispatch,
                            digest, content, checksum)
                        values (:story, :guid, :version, :created, :arrived, :supplier, :name, :dispatch, :digest,
                            :content, :checksum)
                        returning number""")
                .bind("story", story)
                .bind("guid", guid)
                .bind("version", content.identity().version())
                .bind("created", content.identity().versionCreated())
                .bind("arrived", filing.arrived())
                .bind("supplier", filing.supplier())
                .bind("name", filing.name())
                .bind("dispatch", filing.dispatch())
                .bind("digest", digest)
                .bind("content", json)
                .bind("checksum", StoredContent.checksum(json))
                .mapTo(Long.class)
                .one();
        CardTable.put(handle, number, content);
        return number;
    }

    /// Reads the version in a row. Returns empty if it cannot be read, and reports it.
    static Optional<Version> read(Handle handle, ResultSet row) throws SQLException {
        return Rows.read(
                handle,
                () -> DamagedRow.ofVersion(row.getLong("number"), row.getString("story"), row.getLong("dispatch")),
                () -> version(row));
    }

    private static Version version(ResultSet row) throws SQLException {
        byte[] digest = Rows.present(row.getBytes("digest"), "digest");
        if (digest.length == 0) {
            throw new IllegalArgumentException("digest is empty");
        }
        return version(row, digest, Rows.presentTime(row, "arrived"), StoryJson.read(StoredContent.json(row)));
    }

    private static Version version(ResultSet row, byte[] digest, Instant arrived, Story story) throws SQLException {
        return new Version(
                row.getLong("number"),
                row.getLong("number"),
                Rows.text(row, "guid"),
                row.getString("version"),
                Rows.time(row, "version_created"),
                arrived,
                Rows.text(row, "supplier"),
                Rows.text(row, "name"),
                Rows.present(Rows.number(row, "dispatch"), "dispatch"),
                digest,
                story);
    }

    private static Version damaged(ResultSet row) throws SQLException {
        String guid = text(row, "guid");
        StoryDraft withheld = new StoryDraft();
        withheld.guid = guid;
        withheld.status = Status.WITHHELD;
        if (guid.startsWith(LeadGuid.PREFIX)) {
            withheld.lead = new Lead(guid, null, 0, 1, false);
        }
        return new Version(
                row.getLong("number"),
                row.getLong("number"),
                guid,
                row.getString("version"),
                time(row, "version_created"),
                Objects.requireNonNullElse(time(row, "arrived"), Instant.EPOCH),
                text(row, "supplier"),
                text(row, "name"),
                row.getLong("dispatch"),
                Rows.bytes(row, "digest"),
                withheld.story());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        try {
            return Rows.time(row, column);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
