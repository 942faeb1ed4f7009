package dateline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The topics of the stories that readers may see, within one snapshot.
public final class Topics {
    /// A topic of fewer stories has a page, but nothing links to it.
    public static final int FEWEST_STORIES = 3;

    private static final String FROM_STORIES = " from story_topic t join story s on s.id = t.story where "
            + Articles.IS_SHOWN + " and " + Articles.IS_LISTED + " and t.topic = ";

    private static final String STORIES = FROM_STORIES + ":topic";

    private final Handle handle;
    private final Cards cards;

    Topics(Handle handle, Cards cards) {
        this.handle = handle;
        this.cards = cards;
    }

    /// Finds a topic by the slug of its address; empty if no reader may see a story of it.
    public Optional<Topic> find(String slug) {
        return handle.createQuery("select * from topic where slug = ?")
                .bind(0, slug)
                .map((row, context) -> topic(row))
                .findOne()
                .filter(topic -> count(topic, 1) > 0);
    }

    /// Lists the topics with these codes, in the order of their names.
    public List<Topic> ofCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : handle.createQuery("select * from topic where code in (<codes>) order by name")
                        .bindList("codes", List.copyOf(codes))
                        .map((row, context) -> topic(row))
                        .list();
    }

    /// Lists the topics of a story, by kind and name.
    public List<Topic> of(String story) {
        return handle
                .createQuery("select p.* from story_topic t join topic p on p.id = t.topic where t.story = ?")
                .bind(0, story)
                .map((row, context) -> topic(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Topic::kind).thenComparing(Topic::name))
                .toList();
    }

    /// Counts the stories of a topic that lists show.
    ///
    /// @param most where to stop counting
    public int count(Topic topic, int most) {
        return count(handle, topic.id(), most);
    }

    /// Returns whether a topic has enough stories for a link to its page.
    public boolean isLinked(Topic topic) {
        return count(topic, FEWEST_STORIES) >= FEWEST_STORIES;
    }

    /// Lists the topics with these ids that have enough stories for a link, in the order of their ids. Ids begin
    /// at 1 and have no gaps.
    ///
    /// @param from the first id
    /// @param to the last id
    public List<Topic> linked(long from, long to, int limit) {
        // The first condition needs no row of a story, and most topics have too few stories.
        return handle.createQuery("select * from topic p where p.id between :from and :to"
                        + " and exists (select 1 from story_topic where topic = p.id limit 1 offset :fewer)"
                        + " and exists (select 1" + FROM_STORIES + "p.id limit 1 offset :fewer)"
                        + " order by p.id limit :limit")
                .bind("from", from)
                .bind("to", to)
                .bind("fewer", FEWEST_STORIES - 1)
                .bind("limit", limit)
                .map((row, context) -> topic(row))
                .list();
    }

    /// Returns the id of the newest topic; 0 before the first one.
    public long last() {
        return handle.createQuery("select coalesce(max(id), 0) from topic")
                .mapTo(Long.class)
                .one();
    }

    /// Lists the newest stories of a topic, newest first.
    public List<Card> newest(Topic topic, int limit) {
        return list(of(topic, "", limit));
    }

    /// Lists the stories of a topic that were published strictly before a story, newest first.
    public List<Card> before(Topic topic, Instant published, String id, int limit) {
        return list(of(topic, " and (t.published, t.story) < (:published, :id)", limit)
                .bind("published", published)
                .bind("id", id));
    }

    private Query of(Topic topic, String where, int limit) {
        return handle.createQuery(
                        "select t.story" + STORIES + where + " order by t.published desc, t.story desc limit :limit")
                .bind("topic", topic.id())
                .bind("limit", limit);
    }

    private List<Card> list(Query query) {
        return query.mapTo(String.class).list().stream()
                .flatMap(id -> cards.find(id).stream())
                .toList();
    }

    static int count(Handle handle, long topic, int most) {
        return handle.createQuery("select count(*) from (select 1" + STORIES + " limit :most) as some")
                .bind("topic", topic)
                .bind("most", most)
                .mapTo(Integer.class)
                .one();
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(
                row.getLong("id"),
                TopicKind.valueOf(Rows.text(row, "kind")),
                row.getString("code"),
                Rows.text(row, "name"),
                Rows.text(row, "slug"));
    }
}
