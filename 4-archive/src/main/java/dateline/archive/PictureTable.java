package dateline.archive;

import dateline.story.Picture;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The tables of picture files by name, and of the pictures that each story looks for.
///
/// A story shows the file of a name that arrived last before the story; if there is none, the first one after
/// it. So the `picture.jpg` of a later story never changes the picture of an earlier one.
final class PictureTable {
    private static final String FILE = "file";
    private static final String ITEM = "item";

    /// A picture's file, by the dispatch that brought it.
    record File(String name, long dispatch, String sha256) {}

    private PictureTable() {}

    static void addFile(Handle handle, Filing filing, String sha256) {
        handle.execute(
                "insert into picture_file (supplier, name, dispatch, sha256) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                filing.supplier(),
                filing.name(),
                filing.dispatch(),
                sha256);
    }

    /// Stores which pictures a story's newest version looks for, in place of those of an older version.
    ///
    /// @param first whether there is no older version
    static void use(Handle handle, String story, Version newest, boolean first) {
        if (!first) {
            handle.execute("delete from picture_use where story = ?", story);
        }
        for (PictureResolver each : PictureResolver.of(handle, newest)) {
            Picture picture = each.picture();
            PictureNames.of(picture, newest.name()).forEach(name -> use(handle, story, newest.supplier(), FILE, name));
            if (picture.guid() != null) {
                use(handle, story, newest.supplier(), ITEM, picture.guid());
            }
            each.items().forEach(item -> {
                item.ids().forEach(id -> use(handle, story, newest.supplier(), ITEM, id));
                PictureNames.of(item.content().picture(), item.name())
                        .forEach(name -> use(handle, story, newest.supplier(), FILE, name));
            });
        }
    }

    static Set<String> usersOfFile(Handle handle, String supplier, String name) {
        return users(handle, supplier, FILE, name);
    }

    static Set<String> usersOfItem(Handle handle, String supplier, String id) {
        return users(handle, supplier, ITEM, id);
    }

    /// Lists the ids of the stories that look for a file name under which this picture was filed.
    static Set<String> usersOfPicture(Handle handle, String sha256) {
        return new HashSet<>(
                handle.createQuery("""
                        select u.story from picture_file f join picture_use u
                        on u.supplier = f.supplier and u.kind = 'file' and u.key = f.name where f.sha256 = ?""").bind(0, sha256).mapTo(String.class).list());
    }

    /// Lists a version's pictures with the files that we have. Leaves out pictures that are killed or held, or
    /// whose licence has ended.
    static List<ArticlePicture> illustrations(Handle handle, Version version, Routing routing, Instant now) {
        return PictureResolver.of(handle, version).stream()
                .filter(each -> each.isUsable(now))
                .filter(each -> routing.end(each.picture(), version).isAfter(now))
                .map(PictureResolver::illustration)
                .toList();
    }

    /// Finds when time alone next changes which of a version's pictures are shown; empty if never.
    static Optional<Instant> nextChange(Handle handle, Version version, Routing routing, Instant now) {
        return PictureResolver.of(handle, version).stream()
                .flatMap(each -> Stream.concat(each.free(), Stream.of(routing.end(each.picture(), version))))
                .filter(time -> time.isAfter(now) && time.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    /// @param names the best first
    static Optional<File> findFile(Handle handle, String supplier, List<String> names, long dispatch) {
        return names.stream()
                .flatMap(name -> findFile(handle, supplier, name, dispatch).stream())
                .findFirst();
    }

    private static Optional<File> findFile(Handle handle, String supplier, String name, long dispatch) {
        return handle.createQuery("""
                        select sha256, dispatch from picture_file where supplier = :supplier and name = :name
                        order by case when dispatch <= :dispatch then 0 else 1 end, abs(dispatch - :dispatch) limit 1""")
                .bind("supplier", supplier)
                .bind("name", name)
                .bind("dispatch", dispatch)
                .map((row, context) -> new File(name, row.getLong("dispatch"), row.getString("sha256")))
                .findOne();
    }

    private static void use(Handle handle, String story, String supplier, String kind, String key) {
        handle.execute(
                "insert into picture_use (story, supplier, kind, key) values (?, ?, ?, ?) on conflict do nothing",
                story,
                supplier,
                kind,
                key);
    }

    private static Set<String> users(Handle handle, String supplier, String kind, String key) {
        return new HashSet<>(
                handle.createQuery("select story from picture_use where supplier = ? and kind = ? and key = ?")
                        .bind(0, supplier)
                        .bind(1, kind)
                        .bind(2, key)
                        .mapTo(String.class)
                        .list());
    }
}
