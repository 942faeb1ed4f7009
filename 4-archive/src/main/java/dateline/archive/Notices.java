package dateline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads what became of stories that readers could see, within one snapshot.
final class Notices {
    private static final String SEEN = """
            select s.id, s.section, s.state, s.change, c.at from story s join change c on c.number = s.change
            where s.published is not null""";

    /// Of so many stories that changed last it is known whether others were joined to them.
    private static final int RECENT = 1_000;

    private final Handle handle;

    Notices(Handle handle) {
        this.handle = handle;
    }

    /// Lists the last change of each story, after a number, in their order.
    List<Notice> after(long change, int limit) {
        return list(handle.createQuery(SEEN + " and s.change > :after order by s.change limit :limit")
                .bind("after", change)
                .bind("limit", limit));
    }

    /// Lists what left the site and is not back, the last first.
    ///
    /// @param section null for all
    List<Notice> departed(@Nullable String section, int limit) {
        String inSection = section == null ? "" : " and s.section = :section";
        Query query = handle.createQuery(
                        SEEN + " and s.state <> 'PUBLISHED'" + inSection + " order by s.change desc limit :limit")
                .bind("limit", limit);
        return list(section == null ? query : query.bind("section", section));
    }

    /// Lists shown stories to which others were joined, the last first, among the stories that changed last.
    ///
    /// @param section null for all
    List<Notice> joined(@Nullable String section, int limit) {
        String inSection = section == null ? "" : " and section = :section";
        Query query = handle.createQuery("select * from (" + SEEN + " order by s.change desc limit " + RECENT + ") s"
                        + " where s.state = 'PUBLISHED' and exists (select 1 from alias a where a.story = s.id)"
                        + inSection + " order by change desc limit :limit")
                .bind("limit", limit);
        return list(section == null ? query : query.bind("section", section));
    }

    private List<Notice> list(Query query) {
        return query.map((row, context) -> notice(row)).list();
    }

    private Notice notice(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Notice(
                row.getLong("change"),
                StoryTable.presentTime(row, "at"),
                id,
                row.getString("section"),
                GuidTable.aliases(handle, id).stream().sorted().toList());
    }
}
