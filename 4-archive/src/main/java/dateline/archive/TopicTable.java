package dateline.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables of topics, and of the stories of each.
///
/// A code identifies a topic. A name without a code means the known topic of its kind with that name; it is never
/// matched with one of another kind, or with a similar name.
final class TopicTable {
    private static final int AT_ONCE = 500;

    private TopicTable() {}

    /// Stores the topics of a story as readers see it from now on.
    ///
    /// @param shown the version that readers see; null if they see none
    /// @return the ids of the topics that it has or had
    static Set<Long> put(Handle handle, StoryRow row, @Nullable Version shown) {
        Set<TopicName> names =
                row.isShown() && shown != null ? TopicName.of(shown.supplier(), shown.story()) : Set.of();
        return put(handle, row, names);
    }

    private static Set<Long> put(Handle handle, StoryRow row, Set<TopicName> names) {
        Map<Long, Instant> wanted = new HashMap<>();
        Instant published = row.published();
        if (published != null) {
            names.forEach(name -> wanted.put(id(handle, name), published));
        }
        Map<Long, Instant> kept = kept(handle, row.id());
        if (!kept.equals(wanted)) {
            handle.execute("delete from story_topic where story = ?", row.id());
            wanted.forEach((topic, time) -> add(handle, topic, time, row.id()));
        }
        Set<Long> all = new HashSet<>(kept.keySet());
        all.addAll(wanted.keySet());
        return all;
    }

    /// Lists the ids of the topics of a story.
    static Set<Long> of(Handle handle, String story) {
        return kept(handle, story).keySet();
    }

    /// Returns the keys and the codes of those of these topics that lists show with at most so many stories.
    static Set<String> withAtMost(Handle handle, Set<Long> topics, int most) {
        Set<String> names = new HashSet<>();
        for (long topic : topics) {
            if (Topics.count(handle, topic, most + 1) <= most) {
                names.add(Topic.key(topic));
                handle.createQuery("select code from topic where id = ? and code is not null")
                        .bind(0, topic)
                        .mapTo(String.class)
                        .findOne()
                        .ifPresent(names::add);
            }
        }
        return names;
    }

    /// Gives the topics of a story to the one into which it was merged.
    static void merge(Handle handle, String from, String into) {
        kept(handle, from).forEach((topic, published) -> add(handle, topic, published, into));
        handle.execute("delete from story_topic where story = ?", from);
    }

    private static void add(Handle handle, long topic, Instant published, String story) {
        handle.execute(
                "insert into story_topic (topic, published, story) values (?, ?, ?) on conflict do nothing",
                topic,
                published,
                story);
    }

    private static Map<Long, Instant> kept(Handle handle, String story) {
        Map<Long, Instant> topics = new HashMap<>();
        handle.createQuery("select topic, published from story_topic where story = ?")
                .bind(0, story)
                .map((row, context) -> Map.entry(row.getLong("topic"), Rows.presentTime(row, "published")))
                .forEach(each -> topics.put(each.getKey(), each.getValue()));
        return topics;
    }

    /// Returns the id of a topic; stores it if it is new.
    private static long id(Handle handle, TopicName topic) {
        String code = topic.code();
        Optional<Long> byCode = code == null
                ? Optional.empty()
                : handle.createQuery("select id from topic where code = ?")
                        .bind(0, code)
                        .mapTo(Long.class)
                        .findOne();
        byCode.ifPresent(id -> refineKind(handle, id, topic.kind()));
        return byCode.or(() -> byName(handle, topic)).orElseGet(() -> insert(handle, topic));
    }

    /// Makes a subject a person or an organisation if a supplier says so.
    private static void refineKind(Handle handle, long id, TopicKind kind) {
        if (kind == TopicKind.PERSON || kind == TopicKind.ORGANISATION) {
            handle.execute(
                    "update topic set kind = ? where id = ? and kind = ?", kind.name(), id, TopicKind.SUBJECT.name());
        }
    }

    /// Finds a topic by its name. If it was known by its name alone, it gets this code.
    private static Optional<Long> byName(Handle handle, TopicName topic) {
        String open = topic.code() == null ? "" : " and code is null";
        Optional<Long> found = handle.createQuery(
                        "select id from topic where kind = ? and folded = ?" + open + " order by id limit 1")
                .bind(0, topic.kind().name())
                .bind(1, topic.folded())
                .mapTo(Long.class)
                .findOne();
        if (topic.code() != null) {
            found.ifPresent(id -> handle.execute("update topic set code = ? where id = ?", topic.code(), id));
        }
        return found;
    }

    private static long insert(Handle handle, TopicName topic) {
        return handle.createQuery(
                        "insert into topic (kind, code, name, folded, slug) values (?, ?, ?, ?, ?) returning id")
                .bind(0, topic.kind().name())
                .bind(1, topic.code())
                .bind(2, topic.name())
                .bind(3, topic.folded())
                .bind(4, freeSlug(handle, topic.slug()))
                .mapTo(Long.class)
                .one();
    }

    /// Returns the slug, with a number if another topic has it.
    private static String freeSlug(Handle handle, String slug) {
        List<String> taken = handle.createQuery("select slug from topic where slug = :slug or slug like :slug || '-%'")
                .bind("slug", slug)
                .mapTo(String.class)
                .list();
        String free = slug;
        for (int number = 2; taken.contains(free); number++) {
            free = slug + '-' + number;
        }
        return free;
    }

    /// Gives topics to some of the stories that were filed before topics were kept.
    ///
    /// @return whether there are more
    static boolean fillSome(Handle handle) {
        Optional<String> after = handle.createQuery("select filled_to from topic_fill where filled_to is not null")
                .mapTo(String.class)
                .findOne();
        List<String> ids =
                after.map(id -> StoryTable.after(handle, id, AT_ONCE)).orElse(List.of());
        ids.forEach(id -> fill(handle, id));
        if (after.isPresent()) {
            handle.execute("update topic_fill set filled_to = ?", ids.isEmpty() ? null : ids.getLast());
        }
        return !ids.isEmpty();
    }

    /// Reads the topics from the card, which is short.
    private static void fill(Handle handle, String id) {
        StoryTable.find(handle, id)
                .filter(StoryRow::isShown)
                .ifPresent(
                        row -> handle.createQuery("select v.supplier, c.version, c.content, c.checksum from version v"
                                        + " join card c on c.version = v.number where v.number = ?")
                                .bind(0, row.publication().shown())
                                .map((found, context) -> named(handle, found))
                                .findOne()
                                .ifPresent(names -> put(handle, row, names)));
    }

    private static Set<TopicName> named(Handle handle, ResultSet found) throws SQLException {
        String supplier = found.getString("supplier");
        return CardTable.read(handle, found)
                .map(story -> TopicName.of(supplier, story))
                .orElse(Set.of());
    }
}
