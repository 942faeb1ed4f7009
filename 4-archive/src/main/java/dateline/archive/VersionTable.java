package dateline.archive;

import dateline.database.Times;
import dateline.story.Story;
import dateline.story.StoryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table of versions: all that ever came, whichever shows.
final class VersionTable {
    private VersionTable() {}

    /// Keeps a version; empty where it is had already, for the same may come again under another name. What a supplier
    /// without versions sends again after something else is its latest word, and a version of its own.
    ///
    /// @param first whether the story is new, so that it cannot be had
    static Optional<Version> add(Handle handle, String story, String guid, Story content, Sent sent, boolean first) {
        byte[] digest = ContentDigest.of(content);
        Filing filing = sent.filing();
        if (!first
                && has(handle, story, guid, digest)
                && !isLatestWord(
                        handle, story, version(Long.MAX_VALUE, guid, content, filing, digest), sent.beside())) {
            return Optional.empty();
        }
        long number = insert(handle, story, guid, content, filing, digest);
        return Optional.of(version(number, guid, content, filing, digest));
    }

    /// Whether a version that is had already does not show, and would if it came now for the first time. What the
    /// same dispatch says beside it is not taken back by it, nor what came under another guid.
    private static boolean isLatestWord(Handle handle, String story, Version again, ToldBeside beside) {
        if (again.version() != null) {
            return false;
        }
        Newest newest = new Newest(GuidTable.ancestors(handle, story));
        List<Version> versions = new ArrayList<>(list(handle, story));
        Version shows = newest.of(versions).orElse(again);
        versions.add(again);
        boolean comparable = again.guid().equals(shows.guid()) || again.story().lead() != null;
        return comparable
                && !again.saysTheSame(shows)
                && mayTakeBack(again, shows)
                && newest.of(versions).filter(again::saysTheSame).isPresent()
                && !beside.tells(shows);
    }

    /// CASE: a feed that is polled says at each visit what it has; one that lags behind the supplier's others takes
    /// nothing of theirs back.
    private static boolean mayTakeBack(Version again, Version shows) {
        boolean polled = again.name().startsWith("https://") || again.name().startsWith("http://");
        return !polled || again.name().equals(shows.name());
    }

    private static Version version(long number, String guid, Story content, Filing filing, byte[] digest) {
        return new Version(
                number,
                number,
                guid,
                content.version(),
                content.versionCreated(),
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

    /// The number of the last version; 0 where there is none.
    static long last(Handle handle) {
        return handle.createQuery("select coalesce(max(number), 0) from version")
                .mapTo(Long.class)
                .one();
    }

    static List<Version> list(Handle handle, String story) {
        return handle.createQuery("select * from version where story = ? order by number")
                .bind(0, story)
                .map((row, context) -> version(row))
                .list();
    }

    private static long insert(Handle handle, String story, String guid, Story content, Filing filing, byte[] digest) {
        long number = handle.createQuery("""
                        insert into version (story, guid, version, version_created, arrived, supplier, name, dispatch,
                            digest, content)
                        values (:story, :guid, :version, :created, :arrived, :supplier, :name, :dispatch, :digest,
                            :content)
                        returning number""")
                .bind("story", story)
                .bind("guid", guid)
                .bind("version", content.version())
                .bind("created", Times.column(content.versionCreated()))
                .bind("arrived", Times.column(filing.arrived()))
                .bind("supplier", filing.supplier())
                .bind("name", filing.name())
                .bind("dispatch", filing.dispatch())
                .bind("digest", digest)
                .bind("content", StoryJson.write(content))
                .mapTo(Long.class)
                .one();
        CardTable.put(handle, number, content);
        return number;
    }

    static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("number"),
                row.getLong("number"),
                row.getString("guid"),
                row.getString("version"),
                StoryTable.time(row, "version_created"),
                StoryTable.presentTime(row, "arrived"),
                row.getString("supplier"),
                row.getString("name"),
                row.getLong("dispatch"),
                row.getBytes("digest"),
                StoryJson.read(row.getBytes("content")));
    }
}
