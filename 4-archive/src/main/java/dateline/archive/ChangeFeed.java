package dateline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads what became of stories that readers could see, within one snapshot.
final class ChangeFeed {
    private static final String SEEN = """
            select s.id, s.section, s.state, s.change, c.at from story s join change c on c.number = s.change
            where s.published is not null""";

    /// In these states a story is unknown to readers.
    private static final Set<String> WAITING = Set.of(State.HELD.name(), State.SCHEDULED.name());

    private static final Set<String> STATES =
            Stream.of(State.values()).map(State::name).collect(Collectors.toSet());

    /// Of so many stories that changed last it is known whether others were joined to them.
    private static final int RECENT = 1_000;

    private final Handle handle;
    private final Articles articles;

    ChangeFeed(Handle handle, Articles articles) {
        this.handle = handle;
        this.articles = articles;
    }

    /// Lists the last change of each story, after a number, in their order. A story of which something is damaged that
    /// readers would be given is left out: once it is mended, it has changed anew.
    List<ChangeFeedEntry> after(long change, int limit) {
        return handle
                .createQuery(SEEN + " and s.change > :after order by s.change limit :limit")
                .bind("after", change)
                .bind("limit", limit)
                .map((row, context) -> isReadable(row) ? notice(row) : Optional.<ChangeFeedEntry>empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Lists what left the site and is not back, the last first.
    ///
    /// @param section null for all
    List<ChangeFeedEntry> departed(@Nullable String section, int limit) {
        String inSection = section == null ? "" : " and s.section = :section";
        Query query = handle.createQuery(
                        SEEN + " and s.state <> 'PUBLISHED'" + inSection + " order by s.change desc limit :limit")
                .bind("limit", limit);
        return list(section == null ? query : query.bind("section", section));
    }

    /// Lists shown stories to which others were joined, the last first, among the stories that changed last.
    ///
    /// @param section null for all
    List<ChangeFeedEntry> joined(@Nullable String section, int limit) {
        String inSection = section == null ? "" : " and section = :section";
        Query query = handle.createQuery("select * from (" + SEEN + " order by s.change desc limit " + RECENT + ") s"
                        + " where s.state = 'PUBLISHED' and exists (select 1 from alias a where a.story = s.id)"
                        + inSection + " order by change desc limit :limit")
                .bind("limit", limit);
        return list(section == null ? query : query.bind("section", section));
    }

    private List<ChangeFeedEntry> list(Query query) {
        return query.map((row, context) -> notice(row)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isReadable(ResultSet row) throws SQLException {
        return WAITING.contains(row.getString("state"))
                || !(articles.lookup(row.getString("id")) instanceof Lookup.Unknown);
    }

    /// Empty where a row cannot be read; once it is mended, the story has changed anew.
    private Optional<ChangeFeedEntry> notice(ResultSet row) throws SQLException {
        String id = row.getString("id");
        long change = row.getLong("change");
        return STATES.contains(row.getString("state"))
                ? Rows.read(handle, () -> DamagedRow.ofChange(change, id), () -> notice(row, id, change))
                : Optional.empty();
    }

    /// When a change was made; empty, and reported, if the row of the change cannot be read.
    static Optional<Instant> readTime(Handle handle, ResultSet row) throws SQLException {
        return Rows.read(
                handle,
                () -> DamagedRow.ofChange(row.getLong("number"), row.getString("story")),
                () -> Rows.presentTime(row, "at"));
    }

    private ChangeFeedEntry notice(ResultSet row, String id, long change) throws SQLException {
        return new ChangeFeedEntry(
                change,
                Rows.presentTime(row, "at"),
                id,
                row.getString("section"),
                GuidTable.aliases(handle, id).stream().sorted().toList());
    }
}
