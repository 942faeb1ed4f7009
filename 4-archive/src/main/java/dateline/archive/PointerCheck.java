package dateline.archive;

import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/// Checks that what a row of the archive points to exists.
final class PointerCheck {
    private final Handle handle;
    private final BiConsumer<String, String> found;

    /// @param found receives each row that points to nothing, and what is wrong with it
    PointerCheck(Handle handle, BiConsumer<String, String> found) {
        this.handle = handle;
        this.found = found;
    }

    void run() {
        check("version", "story", """
                select number from version v where not exists (select 1 from story s where s.id = v.story)""");
        check("story", "shown version", """
                select id from story s where state = 'PUBLISHED'
                and not exists (select 1 from version v where v.number = s.shown and v.story = s.id)""");
        check("story", "story that stands in lists for it", """
                select id from story s where behind is not null
                and not exists (select 1 from story b where b.id = s.behind)""");
        check("story", "last change", """
                select id from story s where not exists (select 1 from change c where c.number = s.change)""");
        check("guid", "story", """
                select guid from guid g where not exists (select 1 from story s where s.id = g.story)""");
        check("version", "guid", """
                select number from version v
                where not exists (
                    select 1 from guid g where g.supplier = v.supplier and g.guid = v.guid and g.story = v.story)""");
        check("alias", "story", """
                select id from alias a where not exists (select 1 from story s where s.id = a.story)""");
    }

    /// @param sql selects the keys of the table's rows whose target does not exist
    private void check(String table, String to, String sql) {
        handle.createQuery(sql)
                .mapTo(String.class)
                .forEach(key -> found.accept(table + " " + key, "Its " + to + " does not exist."));
    }
}
