package dateline.archive;

import dateline.story.Story;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads lists of stories as readers may see them, within one snapshot, without their bodies.
final class Cards {
    private static final String SHOWN = """
            select s.id, s.address, s.section, s.published, s.updated, s.corrected, s.behind, s.shown,
            v.supplier, v.guid, v.name, v.dispatch, v.arrived, c.version, c.content, c.checksum
            from story s join version v on v.number = s.shown left join card c on c.version = s.shown
            where\s""" + Articles.IS_SHOWN;
    private static final String LISTED = SHOWN + " and " + Articles.IS_LISTED;
    private static final String ON_A_DAY = " and s.published >= :start and s.published < :end";

    private final Handle handle;
    private final ZoneId zone;
    private final Routing routing;
    private final Instant now;

    Cards(Handle handle, ZoneId zone, Routing routing, Instant now) {
        this.handle = handle;
        this.zone = zone;
        this.routing = routing;
        this.now = now;
    }

    /// Finds the card of a shown story, even if lists leave it out.
    Optional<Card> find(String id) {
        return list(handle.createQuery(SHOWN + " and s.id = :id").bind("id", id)).stream()
                .findFirst();
    }

    List<Card> newest(@Nullable String section, int limit) {
        return list(of(section, "").bind("limit", limit));
    }

    List<Card> before(@Nullable String section, Instant published, String id, int limit) {
        return list(of(section, " and (s.published, s.id) < (:published, :id)")
                .bind("published", published)
                .bind("id", id)
                .bind("limit", limit));
    }

    List<Card> day(LocalDate day, String section, int skip, int limit) {
        return list(of(section, ON_A_DAY, " offset :skip")
                .bind("start", start(day))
                .bind("end", start(day.plusDays(1)))
                .bind("skip", skip)
                .bind("limit", limit));
    }

    Map<String, Integer> countBySection(LocalDate day) {
        return handle.createQuery(
                        "select s.section, count(*) as stories from story s where " + Articles.IS_SHOWN + " and "
                                + Articles.IS_LISTED + ON_A_DAY
                                + " group by s.section having s.section is not null")
                .bind("start", start(day))
                .bind("end", start(day.plusDays(1)))
                .setMapKeyColumn("section")
                .setMapValueColumn("stories")
                .collectInto(new GenericType<>() {});
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Query of(@Nullable String section, String where) {
        return of(section, where, "");
    }

    private Query of(@Nullable String section, String where, String offset) {
        String inSection = section == null ? "" : " and s.section = :section";
        Query query = handle.createQuery(LISTED + inSection + where + Articles.NEWEST_FIRST + offset);
        return section == null ? query : query.bind("section", section);
    }

    private List<Card> list(Query query) {
        return query.map((row, context) -> findCard(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Returns empty if the story or its shown version cannot be read, so that one damaged row does not break
    /// a list.
    private Optional<Card> findCard(ResultSet row) throws SQLException {
        String id = row.getString("id");
        DamagedRow shown = DamagedRow.ofVersion(row.getLong("shown"), id, row.getLong("dispatch"));
        if (DamageReport.of(handle).knowsVersion(row.getLong("shown"))) {
            return Optional.empty();
        }
        Optional<Story> content = content(row, shown);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        Optional<Version> version = Rows.read(handle, () -> shown, () -> version(row, content.get()));
        return version.isEmpty()
                ? Optional.empty()
                : Rows.read(handle, () -> DamagedRow.ofStory(id), () -> card(row, id, version.get()));
    }

    /// Reads the content for a card; from the whole version if the card is damaged or does not exist yet.
    private Optional<Story> content(ResultSet row, DamagedRow shown) throws SQLException {
        if (row.getBytes("content") != null) {
            Optional<Story> kept = CardTable.read(handle, row);
            if (kept.isPresent()) {
                return kept;
            }
        }
        return Rows.read(
                handle,
                () -> shown,
                () -> CardTable.content(handle, row.getLong("shown"))
                        .map(CardContent::of)
                        .orElseThrow());
    }

    private Card card(ResultSet row, String id, Version version) throws SQLException {
        return new Card(
                id,
                Rows.address(row),
                Rows.text(row, "section"),
                Rows.text(row, "supplier"),
                new Card.Times(
                        Rows.presentTime(row, "published"),
                        Rows.ourTime(row, "updated"),
                        Rows.ourTime(row, "corrected")),
                CardContent.words(version.story(), id),
                PictureTable.illustrations(handle, version, routing, now).stream()
                        .map(ArticlePicture::sha256)
                        .filter(Objects::nonNull)
                        .toList(),
                row.getString("behind"));
    }

    /// Returns the parts of the version that decide about its pictures.
    private static Version version(ResultSet row, Story content) throws SQLException {
        return new Version(
                row.getLong("shown"),
                row.getLong("shown"),
                Rows.text(row, "guid"),
                null,
                null,
                Rows.presentTime(row, "arrived"),
                row.getString("supplier"),
                row.getString("name"),
                row.getLong("dispatch"),
                new byte[0],
                content);
    }
}
