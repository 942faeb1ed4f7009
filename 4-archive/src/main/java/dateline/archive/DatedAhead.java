package dateline.archive;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Content with a date in the future, because the clock was ahead when it arrived or is behind now. Such a
/// story stays above all others until that time.
///
/// @param stories ids of the stories in lists, the latest first, at most [#MOST]
/// @param arrived when the last version arrived, if that is in the future; null otherwise
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
                .bind(0, now)
                .bind(1, MOST)
                .mapTo(String.class)
                .list();
        Instant arrived = handle.createQuery("select arrived from version order by number desc limit 1")
                .mapTo(Instant.class)
                .findOne()
                .filter(time -> time.isAfter(now))
                .orElse(null);
        return new DatedAhead(stories, arrived);
    }
}
