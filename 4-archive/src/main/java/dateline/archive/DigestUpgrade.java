package dateline.archive;

import dateline.database.Database;
import dateline.story.ArticleLink;
import dateline.story.Story;
import dateline.story.StoryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;

/// Recomputes, when the archive is opened, the digests that an older rule made. So the archive still recognises
/// what a supplier sends again after an upgrade. Also stores the article links of stories that were filed
/// before links were used.
///
/// It works in small transactions. If it is interrupted, the old rule number stays and the next start begins
/// again. A row that cannot be read keeps its digest.
final class DigestUpgrade {
    private static final int BATCH = 500;

    private record Row(long number, String supplier, byte[] content) {}

    private interface Work {
        void apply(Handle handle, Row row);
    }

    private final Database database;

    DigestUpgrade(Database database) {
        this.database = database;
    }

    void run() {
        int rule = database.read(handle -> handle.createQuery("select rule from digest_rule")
                .mapTo(Integer.class)
                .one());
        if (rule < ContentDigest.RULE) {
            all("version", DigestUpgrade::version);
            all("picture_item", DigestUpgrade::picture);
            database.change(handle -> handle.execute("update digest_rule set rule = ?", ContentDigest.RULE));
        }
    }

    private void all(String table, Work work) {
        long last = 0;
        for (List<Row> batch = batch(table, last); !batch.isEmpty(); batch = batch(table, last)) {
            List<Row> rows = batch;
            database.change(handle -> rows.forEach(row -> work.apply(handle, row)));
            last = batch.getLast().number();
        }
    }

    private List<Row> batch(String table, long after) {
        return database.read(handle -> handle.createQuery(
                        "select number, supplier, content from " + table + " where number > ? order by number limit ?")
                .bind(0, after)
                .bind(1, BATCH)
                .map((row, context) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("number"), row.getString("supplier"), row.getBytes("content"));
    }

    private static void version(Handle handle, Row row) {
        try {
            Story content = StoryJson.read(row.content());
            handle.execute("update version set digest = ? where number = ?", ContentDigest.of(content), row.number());
            noteLink(handle, row, content);
        } catch (JacksonException e) {
            // the row keeps its digest; the code that reads it reports it
        }
    }

    private static void picture(Handle handle, Row row) {
        try {
            byte[] digest = ContentDigest.of(StoryJson.readPicture(row.content()));
            handle.execute("update picture_item set digest = ? where number = ?", digest, row.number());
        } catch (JacksonException e) {
            // as above
        }
    }

    /// Stores the article link of a story. A link that several different stories share identifies none of them.
    private static void noteLink(Handle handle, Row row, Story content) {
        ArticleLink link = ArticleLink.of(content.origin().link());
        if (link == null || SharedIds.isStop(content)) {
            return;
        }
        String guid = ItemIdentity.guidOf(link);
        String story = handle.createQuery("select story from version where number = ?")
                .bind(0, row.number())
                .mapTo(String.class)
                .one();
        Optional<String> holder = GuidTable.findStory(handle, row.supplier(), guid);
        if (holder.isEmpty()) {
            GuidTable.mean(handle, row.supplier(), story, guid);
        } else if (!holder.get().equals(story) && !isSameAsAVersion(handle, holder.get(), content)) {
            SharedIdTable.add(handle, row.supplier(), guid, "");
        }
    }

    private static boolean isSameAsAVersion(Handle handle, String story, Story content) {
        return VersionTable.list(handle, story).stream()
                .anyMatch(version -> SameItem.isSameByContent(version.story(), content));
    }
}
