package dateline.archive;

import dateline.database.TimeColumn;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What is dated later than it can be, because the clock ran ahead when it came or runs behind now. Such a story
/// stands above all others until its time has come.
///
/// @param stories ids of the stories in lists, the latest first, at most [#MOST]
/// @param arrived when the last version came, if that lies ahead
public record DatedAhead(List<String> stories, @Nullable Instant arrived) {
    public static final int MOST = 100;

    public DatedAhead {
        stories = List.copyOf(stories);
    }

    public boolean isNothing() {
        return stories.isEmpty() && arrived == null;
    }

    static DatedAhead of(Handle handle, Instant now) {
        List<String> stories = handle.createQuery("""
                        select id from story where state = 'PUBLISHED' and behind is null and published > ?
                        order by published desc limit ?""")
                .bind(0, TimeColumn.column(now))
                .bind(1, MOST)
                .mapTo(String.class)
                .list();
        Instant arrived = handle.createQuery("select arrived from version order by number desc limit 1")
                .mapTo(Long.class)
                .findOne()
                .map(TimeColumn::time)
                .filter(time -> time.isAfter(now))
                .orElse(null);
        return new DatedAhead(stories, arrived);
    }
}
