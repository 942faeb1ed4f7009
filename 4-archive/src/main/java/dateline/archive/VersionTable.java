package dateline.archive;

import dateline.database.Times;
import dateline.story.Story;
import dateline.story.StoryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The table of versions: all that ever came, whichever shows.
final class VersionTable {
    private VersionTable() {}

    /// Keeps a version; says whether it is new, for the same bytes may come again under another name.
    static boolean add(Handle handle, String story, String guid, Story content, Filing filing) {
        byte[] json = StoryJson.write(content);
        byte[] digest = Digests.sha256(json);
        boolean had = handle.createQuery("select 1 from version where story = ? and guid = ? and digest = ?")
                .bind(0, story)
                .bind(1, guid)
                .bind(2, digest)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
        if (!had) {
            insert(handle, story, guid, content, filing, json, digest);
        }
        return !had;
    }

    static List<Version> list(Handle handle, String story) {
        return handle.createQuery("select * from version where story = ? order by number")
                .bind(0, story)
                .map((row, context) -> version(row))
                .list();
    }

    private static void insert(
            Handle handle, String story, String guid, Story content, Filing filing, byte[] json, byte[] digest) {
        handle.createUpdate("""
                        insert into version (story, guid, version, version_created, arrived, supplier, name, dispatch,
                            digest, content)
                        values (:story, :guid, :version, :created, :arrived, :supplier, :name, :dispatch, :digest,
                            :content)""")
                .bind("story", story)
                .bind("guid", guid)
                .bind("version", content.version())
                .bind("created", Times.column(content.versionCreated()))
                .bind("arrived", Times.column(filing.arrived()))
                .bind("supplier", filing.supplier())
                .bind("name", filing.name())
                .bind("dispatch", filing.dispatch())
                .bind("digest", digest)
                .bind("content", json)
                .execute();
    }

    static Version version(ResultSet row) throws SQLException {
        return new Version(
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
