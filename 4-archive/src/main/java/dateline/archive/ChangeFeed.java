package dateline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Reads the latest changes of stories that were ever public, within one snapshot.
final class ChangeFeed {
    private static final String SEEN = """
            select s.id, s.section, s.state, s.change, c.at from story s join change c on c.number = s.change
            where s.published is not null""";

    /// In these states a story is unknown to readers.
    private static final Set<String> WAITING = Set.of(State.HELD.name(), State.SCHEDULED.name());

    private static final Set<String> STATES =
            Stream.of(State.values()).map(State::name).collect(Collectors.toSet());

    /// [#joined] considers only this many of the stories that changed last.
    private static final int RECENT = 1_000;

    private final Handle handle;
    private final Articles articles;

    ChangeFeed(Handle handle, Articles articles) {
        this.handle = handle;
        this.articles = articles;
    }

    /// Passes the latest change of each story that changed after a change number to `taker`, in the order of the
    /// numbers, with what readers get of the story. Only one whole story is in memory at a time.
    ///
    /// Leaves out a story if damage hides data that readers would get. The repair is a new change of the story.
    void eachAfter(long change, int limit, BiConsumer<ChangeFeedEntry, Lookup> taker) {
        handle.createQuery(SEEN + " and s.change > :after order by s.change limit :limit")
                .bind("after", change)
                .bind("limit", limit)
                .map((row, context) -> pass(row, taker))
                .forEach(passed -> {});
    }

    private boolean pass(ResultSet row, BiConsumer<ChangeFeedEntry, Lookup> taker) throws SQLException {
        Lookup lookup = articles.lookup(row.getString("id"));
        boolean readable = !(lookup instanceof Lookup.Unknown) || WAITING.contains(row.getString("state"));
        Optional<ChangeFeedEntry> entry = readable ? notice(row) : Optional.empty();
        entry.ifPresent(each -> taker.accept(each, lookup));
        return entry.isPresent();
    }

    /// Lists the stories that were public and no longer are, the latest departure first.
    ///
    /// @param section null for all
    List<ChangeFeedEntry> departed(@Nullable String section, int limit) {
        String inSection = section == null ? "" : " and s.section = :section";
        Query query = handle.createQuery(
                        SEEN + " and s.state <> 'PUBLISHED'" + inSection + " order by s.change desc limit :limit")
                .bind("limit", limit);
        return list(section == null ? query : query.bind("section", section));
    }

    /// Lists the shown stories into which others were merged, latest first. Considers only the stories that
    /// changed last.
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

    /// Returns empty if a row cannot be read. The repair is a new change of the story.
    private Optional<ChangeFeedEntry> notice(ResultSet row) throws SQLException {
        String id = row.getString("id");
        long change = row.getLong("change");
        return STATES.contains(row.getString("state"))
                ? Rows.read(handle, () -> DamagedRow.ofChange(change, id), () -> notice(row, id, change))
                : Optional.empty();
    }

    /// Reads when a change was made. Returns empty if the row cannot be read, and reports it.
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
