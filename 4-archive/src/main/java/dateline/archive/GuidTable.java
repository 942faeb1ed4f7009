package dateline.archive;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tables of guids: the story of each guid, and the guids that it replaces. Guids are separate for each
/// supplier, so no supplier can update or kill another's story.
final class GuidTable {
    private static final Logger LOG = LoggerFactory.getLogger(GuidTable.class);

    private GuidTable() {}

    /// Finds the story that has a guid. If that story does not exist, repairs the row from the versions,
    /// because an update or a kill must find its story.
    static Optional<String> findStory(Handle handle, String supplier, String guid) {
        return handle.createQuery("""
                        select g.story, exists (select 1 from story s where s.id = g.story) as leads
                        from guid g where supplier = ? and guid = ?""")
                .bind(0, supplier)
                .bind(1, guid)
                .map((row, context) -> row.getBoolean("leads")
                        ? Optional.of(row.getString("story"))
                        : repaired(handle, supplier, guid))
                .findOne()
                .flatMap(story -> story);
    }

    /// Finds the id of the story that a guid belongs to. A story that is being filed may have no row yet.
    static Optional<String> findId(Handle handle, String supplier, String guid) {
        return handle.createQuery("select story from guid where supplier = ? and guid = ?")
                .bind(0, supplier)
                .bind(1, guid)
                .mapTo(String.class)
                .findOne();
    }

    /// Repairs the row of a guid. Reads all versions without an index, because this happens only after damage.
    private static Optional<String> repaired(Handle handle, String supplier, String guid) {
        Optional<String> story = handle.createQuery("""
                        select v.story from version v join story s on s.id = v.story
                        where v.supplier = ? and v.guid = ? order by v.number desc limit 1""")
                .bind(0, supplier)
                .bind(1, guid)
                .mapTo(String.class)
                .findOne();
        LOG.error("The guid {} of {} led to no story in the archive; it leads to {} again", guid, supplier, story);
        if (story.isPresent()) {
            handle.execute("update guid set story = ? where supplier = ? and guid = ?", story.get(), supplier, guid);
        } else {
            handle.execute("delete from guid where supplier = ? and guid = ?", supplier, guid);
        }
        return story;
    }

    /// Lists the ids of the stories of a guid and its ancestors.
    static Set<String> stories(Handle handle, String supplier, String guid, Collection<String> ancestors) {
        Set<String> stories = new LinkedHashSet<>();
        findStory(handle, supplier, guid).ifPresent(stories::add);
        ancestors.forEach(ancestor -> findStory(handle, supplier, ancestor).ifPresent(stories::add));
        return stories;
    }

    /// Returns the id of the story into which a story was merged; the same id if it was never merged.
    static String current(Handle handle, String id) {
        return handle.createQuery("select story from alias where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .orElse(id);
    }

    /// Stores the story of a guid and its ancestors; returns whether anything is new.
    static boolean add(Handle handle, String supplier, String story, String guid, Collection<String> ancestors) {
        int added = mean(handle, supplier, story, guid);
        for (String ancestor : ancestors) {
            added += mean(handle, supplier, story, ancestor);
            added += handle.execute(
                    "insert into evolved (story, guid, ancestor) values (?, ?, ?) on conflict do nothing",
                    story,
                    guid,
                    ancestor);
        }
        return added > 0;
    }

    static Map<String, Set<String>> ancestors(Handle handle, String story) {
        Map<String, Set<String>> ancestors = new HashMap<>();
        handle.createQuery("select guid, ancestor from evolved where story = ?")
                .bind(0, story)
                .map((row, context) -> Map.entry(row.getString("guid"), row.getString("ancestor")))
                .forEach(edge -> Objects.requireNonNull(
                                ancestors.computeIfAbsent(edge.getKey(), guid -> new HashSet<>()))
                        .add(edge.getValue()));
        return ancestors;
    }

    static Set<String> aliases(Handle handle, String story) {
        return new HashSet<>(handle.createQuery("select id from alias where story = ?")
                .bind(0, story)
                .mapTo(String.class)
                .list());
    }

    /// Stores the story of a guid, unless the guid has one already.
    ///
    /// @return the number of new guids: 1 or 0
    static int mean(Handle handle, String supplier, String story, String guid) {
        return handle.execute(
                "insert into guid (supplier, guid, story) values (?, ?, ?) on conflict do nothing",
                supplier,
                guid,
                story);
    }
}
