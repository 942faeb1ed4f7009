package dateline.archive;

import dateline.story.StoryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/// The tables of fingerprint keys and of links between near-duplicates, which contain shown stories. A key that
/// outlives its version does no harm, because every candidate is compared.
final class NearDuplicateTable {
    /// The most candidates that are compared. If more share their words, the text is a form that is filled in.
    private static final int MOST = 24;

    /// @param digest of the shown version
    record Candidate(String id, byte[] digest, byte[] content) {
        /// Returns the text of that version; empty if it cannot be read. The code that shows the version
        /// reports the damage.
        Optional<String> text() {
            try {
                return Optional.of(StoryJson.read(content).copy().body().text());
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
    }

    /// @param created when the supplier made the shown version; if that is unknown, when it arrived
    record Member(String id, String supplier, Instant published, Instant created) {}

    private NearDuplicateTable() {}

    static void addBands(Handle handle, String story, long[] bands) {
        String rows = String.join(", ", Collections.nCopies(bands.length, "(?, ?)"));
        Update update =
                handle.createUpdate("insert into wording (band, story) values " + rows + " on conflict do nothing");
        for (int i = 0; i < bands.length; i++) {
            update.bind(2 * i, bands[i]).bind(2 * i + 1, story);
        }
        update.execute();
    }

    /// Lists the other shown stories that share one of the keys and were published between two times.
    static List<Candidate> candidates(Handle handle, String story, long[] bands, Instant from, Instant to) {
        String places = String.join(", ", Collections.nCopies(bands.length, "?"));
        Query query = handle.createQuery("""
            select s.id, v.digest, v.content from story s join version v on v.number = s.shown where s.id in (
                select distinct near.id from wording w cross join story near where near.id = w.story
                and w.band in (%s) and near.id != ? and near.state = 'PUBLISHED'
                and near.published between ? and ? limit %d) order by s.id\
            """.formatted(places, MOST));
        IntStream.range(0, bands.length).forEach(i -> query.bind(i, bands[i]));
        return query.bind(bands.length, story)
                .bind(bands.length + 1, from)
                .bind(bands.length + 2, to)
                .map((row, context) ->
                        new Candidate(row.getString("id"), row.getBytes("digest"), row.getBytes("content")))
                .list();
    }

    static Set<String> links(Handle handle, String story) {
        return new HashSet<>(handle.createQuery("select other from twin where story = ?")
                .bind(0, story)
                .mapTo(String.class)
                .list());
    }

    static void link(Handle handle, String one, String other) {
        handle.execute(
                "insert into twin (story, other) values (?, ?), (?, ?) on conflict do nothing", one, other, other, one);
    }

    static void unlink(Handle handle, String one, String other) {
        handle.execute("delete from twin where story = ? and other = ?", one, other);
        handle.execute("delete from twin where story = ? and other = ?", other, one);
    }

    /// Moves a merged story's near-duplicate links to the story it was merged into.
    static void merge(Handle handle, String from, String into) {
        for (String other : links(handle, from)) {
            unlink(handle, from, other);
            if (!other.equals(into)) {
                link(handle, into, other);
            }
        }
    }

    static Optional<Member> findMember(Handle handle, String story) {
        return handle.createQuery("""
            select s.id, s.published, s.shown, v.dispatch, v.supplier, v.version_created, v.arrived
            from story s join version v on v.number = s.shown where s.id = ? and s.state = 'PUBLISHED'\
            """)
                .bind(0, story)
                .map((row, context) -> member(handle, row, story))
                .findOne()
                .flatMap(member -> member);
    }

    private static Optional<Member> member(Handle handle, ResultSet row, String story) throws SQLException {
        Optional<Instant> created = Rows.read(
                handle,
                () -> DamagedRow.ofVersion(row.getLong("shown"), story, row.getLong("dispatch")),
                () -> created(row));
        return created.isEmpty()
                ? Optional.empty()
                : Rows.read(
                        handle,
                        () -> DamagedRow.ofStory(story),
                        () -> new Member(
                                story,
                                row.getString("supplier"),
                                StoryTable.presentTime(row, "published"),
                                created.get()));
    }

    private static Instant created(ResultSet row) throws SQLException {
        Instant arrived = StoryTable.presentTime(row, "arrived");
        return Objects.requireNonNullElse(StoryTable.time(row, "version_created"), arrived);
    }
}
