package dateline.archive;

import dateline.story.Lead;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table of copy without ids, by supplier, slug and day.
final class LeadTable {

    /// @param take 1 for a whole story
    record FiledLead(String guid, String story, int take, boolean kill) {}

    private LeadTable() {}

    static List<FiledLead> list(Handle handle, String supplier, String slug, LocalDate day) {
        return handle.createQuery(
                        "select guid, story, take, kill from telling where supplier = ? and slug = ? and day = ?")
                .bind(0, supplier)
                .bind(1, slug)
                .bind(2, day.toString())
                .map((row, context) -> new FiledLead(
                        row.getString("guid"), row.getString("story"), row.getInt("take"), row.getInt("kill") != 0))
                .list();
    }

    /// Finds the last day, from `from` up to but not including `before`, on which copy other than a kill
    /// arrived under a slug.
    static Optional<LocalDate> findLastDay(
            Handle handle, String supplier, String slug, LocalDate from, LocalDate before) {
        return handle.createQuery("""
                        select day from telling
                        where supplier = ? and slug = ? and day >= ? and day < ? and kill = 0
                        order by day desc limit 1""")
                .bind(0, supplier)
                .bind(1, slug)
                .bind(2, from.toString())
                .bind(3, before.toString())
                .mapTo(String.class)
                .findOne()
                .map(LocalDate::parse);
    }

    static void add(Handle handle, String supplier, Lead lead, LocalDate day, String guid, String story) {
        handle.execute(
                "insert into telling (supplier, slug, day, guid, story, number, take, kill)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                supplier,
                lead.slug(),
                day.toString(),
                guid,
                story,
                lead.number(),
                lead.take(),
                lead.kill() ? 1 : 0);
    }
}
