package dateline.search.threads;

import static java.time.temporal.ChronoUnit.MICROS;

import dateline.search.Reached;
import dateline.search.threads.Continued.Other;
import dateline.search.threads.StoryThread.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables of the threads, in one transaction.
record ThreadTable(Handle handle) {
    /// A story, with the id of its thread.
    ///
    /// @param published in milliseconds since 1970
    record Filed(String id, long published, @Nullable String thread) {}

    Reached reached() {
        return handle.createQuery("select change, at from progress")
                .map((row, context) ->
                        new Reached(row.getLong("change"), Instant.EPOCH.plus(row.getLong("at"), MICROS)))
                .findOne()
                .orElse(Reached.NOTHING);
    }

    void reach(Reached reached) {
        long compared = compared();
        handle.execute("delete from progress");
        handle.execute(
                "insert into progress (change, at, compared) values (?, ?, ?)",
                reached.change(),
                reached.at(),
                compared);
    }

    /// Returns the archive's change after which all stories were compared anew; 0 if they never were.
    long compared() {
        return handle.createQuery("select compared from progress")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    void setCompared(long change) {
        handle.execute("update progress set compared = ?", change);
    }

    /// Forgets everything but where addresses lead: an archive that was made anew has the same stories.
    void clear() {
        for (String table : List.of("story", "link", "progress")) {
            handle.execute("delete from " + table);
        }
    }

    /// Replaces the links of a story.
    ///
    /// @return the stories that it was linked to, and those that it is linked to now
    Set<String> link(Continued continued) {
        String id = continued.story().id();
        Set<String> touched = unlink(id);
        put(id, continued.story().published());
        for (Other other : continued.others()) {
            putUnlessKnown(other);
            insert(id, other.id(), other.strength());
            insert(other.id(), id, other.strength());
            touched.add(other.id());
        }
        return touched;
    }

    /// Removes a story that readers can no longer see. Its address leads to another story of its thread.
    ///
    /// @return the stories that it was linked to
    Set<String> remove(String id) {
        Optional<String> heir = find(id).map(Filed::thread)
                .flatMap(thread -> members(thread).stream()
                        .map(Member::id)
                        .filter(member -> !member.equals(id))
                        .reduce((newer, older) -> older));
        heir.ifPresent(story -> lead(id, story));
        Set<String> touched = unlink(id);
        handle.execute("delete from story where id = ?", id);
        return touched;
    }

    /// Lets the address of a story that leaves its thread lead to another story of it. So do all addresses that
    /// led to the one that leaves.
    void lead(String id, String heir) {
        handle.execute("update former set story = ? where story = ?", heir, id);
        handle.execute("""
                insert into former (id, story) values (?, ?)
                on conflict (id) do update set story = excluded.story""", id, heir);
    }

    Optional<Filed> find(String id) {
        return handle.createQuery("select id, published, thread from story where id = ?")
                .bind(0, id)
                .map((row, context) -> new Filed(row.getString(1), row.getLong(2), row.getString(3)))
                .findOne();
    }

    /// Finds the story that replaces another one, which left its thread, in that thread's addresses.
    Optional<String> findHeir(String id) {
        return handle.createQuery("select story from former where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne();
    }

    /// Lists the stories of a thread, newest first.
    List<Member> members(String thread) {
        return handle.createQuery("""
                        select s.id, s.published, coalesce((
                            select sum(l.strength) from link l join story o on o.id = l.other
                            where l.story = s.id and o.thread = s.thread), 0)
                        from story s where s.thread = ? order by s.published desc, s.id desc""")
                .bind(0, thread)
                .map((row, context) ->
                        new Member(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getDouble(3)))
                .list();
    }

    /// Lists the ids of the threads with at least some stories; first the one whose newest story is the newest.
    List<String> threads(int stories, int limit) {
        return handle.createQuery("""
                        select thread from story where thread is not null
                        group by thread having count(*) >= ? order by max(published) desc, thread limit ?""")
                .bind(0, stories)
                .bind(1, limit)
                .mapTo(String.class)
                .list();
    }

    /// Lists the links of some stories among each other and to others, up to some stories in all.
    ///
    /// @return links by the story from which they were found
    Map<String, List<Link>> linksAround(Collection<String> stories, int most) {
        Map<String, List<Link>> found = new HashMap<>();
        Set<String> seen = new HashSet<>(stories);
        List<String> next = new ArrayList<>(stories);
        for (int i = 0; i < next.size(); i++) {
            List<Link> links = links(next.get(i));
            found.put(next.get(i), links);
            for (Link link : links) {
                String other = link.story().equals(next.get(i)) ? link.other() : link.story();
                if (seen.size() < most && seen.add(other)) {
                    next.add(other);
                }
            }
        }
        return found;
    }

    void setThread(String story, @Nullable String thread) {
        handle.execute("update story set thread = ? where id = ?", thread, story);
    }

    private List<Link> links(String story) {
        return handle.createQuery("select other, strength from link where story = ?")
                .bind(0, story)
                .map((row, context) -> Link.of(story, row.getString(1), row.getDouble(2)))
                .list();
    }

    private Set<String> unlink(String id) {
        Set<String> others = new HashSet<>();
        links(id).forEach(link -> others.add(link.story().equals(id) ? link.other() : link.story()));
        handle.execute("delete from link where story = ?", id);
        others.forEach(other -> handle.execute("delete from link where story = ? and other = ?", other, id));
        return others;
    }

    private void insert(String story, String other, double strength) {
        handle.execute("insert into link (story, other, strength) values (?, ?, ?)", story, other, strength);
    }

    private void put(String id, Instant published) {
        handle.execute("""
                insert into story (id, published) values (?, ?)
                on conflict (id) do update set published = excluded.published""", id, published.toEpochMilli());
    }

    /// A story that the index has already, and that comes next here.
    private void putUnlessKnown(Other other) {
        handle.execute(
                "insert into story (id, published) values (?, ?) on conflict do nothing",
                other.id(),
                TimeUnit.MINUTES.toMillis(other.minutes()));
    }
}
