package dateline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads stories as readers may see them, within one snapshot.
final class Articles {
    /// SQL condition: readers may see story `s` now. All lists and single stories use it.
    static final String IS_SHOWN = "s.state = 'PUBLISHED' and s.killed = 0";

    /// SQL condition: lists show story `s` itself, not a near-duplicate in its place.
    static final String IS_LISTED = "s.behind is null";

    static final String NEWEST_FIRST = " order by s.published desc, s.id desc limit :limit";
    private static final String SHOWN = """
            select s.id, s.address, s.section, s.published, s.updated, s.corrected, s.behind, s.change, v.*
            from story s join version v on v.number = s.shown where\s""" + IS_SHOWN;

    private final Handle handle;
    private final ZoneId zone;
    private final Routing routing;
    private final Instant now;

    Articles(Handle handle, ZoneId zone, Routing routing, Instant now) {
        this.handle = handle;
        this.zone = zone;
        this.routing = routing;
        this.now = now;
    }

    Set<String> shown(Collection<String> ids) {
        Set<String> shown = new HashSet<>();
        for (String id : ids) {
            handle.createQuery("select s.id from story s where s.id = ? and " + IS_SHOWN)
                    .bind(0, id)
                    .mapTo(String.class)
                    .findOne()
                    .ifPresent(shown::add);
        }
        return shown;
    }

    Lookup lookup(String id) {
        Optional<Article> shown = findShown(id);
        if (shown.isPresent()) {
            return new Lookup.Shown(shown.get());
        }
        Optional<StoryRow> row = StoryTable.find(handle, id);
        if (row.isPresent()) {
            reportMissingVersion(row.get());
            return unseen(row.get());
        }
        return handle.createQuery("select story from alias where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .map(this::moved)
                .orElseGet(Lookup.Unknown::new);
    }

    /// Reports a story whose shown version does not exist, because the story's row is damaged.
    private void reportMissingVersion(StoryRow row) {
        Long shown = row.publication().shown();
        if (row.publication().state() == State.PUBLISHED && (shown == null || !VersionTable.exists(handle, shown))) {
            DamageReport.of(handle)
                    .found(
                            DamagedRow.ofStory(row.id()),
                            new IllegalArgumentException("version " + shown + " is missing"));
        }
    }

    /// Passes the newest stories to `taker` one after another, so that only one whole story is in memory at
    /// a time.
    void eachNewest(int limit, Consumer<Article> taker) {
        List<String> ids = handle.createQuery(
                        "select s.id from story s where " + IS_SHOWN + " and " + IS_LISTED + NEWEST_FIRST)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
        ids.forEach(id -> findShown(id).ifPresent(taker));
    }

    Optional<LocalDate> dayBefore(@Nullable String section, LocalDate day) {
        return day(section, "max(published)", "published < :bound", start(day));
    }

    Optional<LocalDate> dayAfter(@Nullable String section, LocalDate day) {
        return day(section, "min(published)", "published >= :bound", start(day.plusDays(1)));
    }

    private Optional<LocalDate> day(@Nullable String section, String nearest, String where, Instant bound) {
        String inSection = section == null ? "" : " and section = :section";
        Query query = handle.createQuery("select " + nearest
                + " from story where state = 'PUBLISHED' and behind is null and " + where + inSection);
        return (section == null ? query : query.bind("section", section))
                .bind("bound", bound)
                .mapTo(Instant.class)
                .findOne()
                .map(time -> LocalDate.ofInstant(time, zone));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Lookup moved(String to) {
        Optional<Article> shown = findShown(to);
        return shown.isPresent()
                ? new Lookup.Moved(shown.get())
                : StoryTable.find(handle, to).map(Articles::unseen).orElseGet(Lookup.Unknown::new);
    }

    private static Lookup unseen(StoryRow row) {
        return switch (row.publication().state()) {
            case KILLED -> new Lookup.Killed();
            case EXPIRED -> new Lookup.Expired();
            case HELD, SCHEDULED, PUBLISHED -> new Lookup.Unknown();
        };
    }

    Optional<Article> findShown(String id) {
        return handle.createQuery(SHOWN + " and s.id = :id")
                .bind("id", id)
                .map((row, context) -> article(row))
                .findOne()
                .flatMap(article -> article);
    }

    /// Returns the article in a row. Returns empty if the row of the story or of the version cannot be read,
    /// and reports it.
    private Optional<Article> article(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Optional<Version> version = VersionTable.read(handle, row);
        return version.isEmpty()
                ? Optional.empty()
                : Rows.read(handle, () -> DamagedRow.ofStory(id), () -> article(row, id, version.get()));
    }

    private Article article(ResultSet row, String id, Version version) throws SQLException {
        return new Article(
                id,
                Rows.address(row),
                Rows.text(row, "section"),
                version.supplier(),
                Rows.presentTime(row, "published"),
                Rows.ourTime(row, "updated"),
                Rows.ourTime(row, "corrected"),
                Takes.whole(handle, id, version.story(), routing, now),
                PictureTable.illustrations(handle, version, routing, now),
                row.getString("behind"),
                row.getLong("change"));
    }
}
