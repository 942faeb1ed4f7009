package dateline.archive;

import dateline.database.Times;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import dateline.story.StoryJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables of pictures: files by name, items by guid, and which stories look for them.
///
/// A story's picture is the file of its name that came last before the story, or else first after it: a later
/// story's `picture.jpg` never changes an earlier one's.
final class PictureTable {
    private static final String FILE = "file";
    private static final String ITEM = "item";

    private record Item(
            PictureItem said, @Nullable Long version, Instant created, String name, long dispatch, long number) {}

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

    static void addItem(Handle handle, Filing filing, PictureItem item) {
        byte[] json = StoryJson.writePicture(item);
        handle.createUpdate("""
                        insert into picture_item (supplier, guid, version, version_created, arrived, name, dispatch,
                            digest, content)
                        values (:supplier, :guid, :version, :created, :arrived, :name, :dispatch, :digest, :content)""")
                .bind("supplier", filing.supplier())
                .bind("guid", item.picture().guid())
                .bind("version", item.version())
                .bind("created", Times.column(item.versionCreated()))
                .bind("arrived", Times.column(filing.arrived()))
                .bind("name", filing.name())
                .bind("dispatch", filing.dispatch())
                .bind("digest", Digests.sha256(json))
                .bind("content", json)
                .execute();
    }

    /// Notes what a story's newest version looks for, in place of what an older one did.
    ///
    /// @param first whether there was no older one
    static void use(Handle handle, String story, Version newest, boolean first) {
        if (!first) {
            handle.execute("delete from picture_use where story = ?", story);
        }
        for (Picture picture : newest.story().pictures()) {
            PictureNames.of(picture, newest.name()).forEach(name -> use(handle, story, newest.supplier(), FILE, name));
            if (picture.guid() != null) {
                use(handle, story, newest.supplier(), ITEM, picture.guid());
                findItem(handle, newest.supplier(), picture.guid())
                        .ifPresent(item -> PictureNames.of(item.said().picture(), item.name())
                                .forEach(name -> use(handle, story, newest.supplier(), FILE, name)));
            }
        }
    }

    static Set<String> usersOfFile(Handle handle, String supplier, String name) {
        return users(handle, supplier, FILE, name);
    }

    static Set<String> usersOfItem(Handle handle, String supplier, String guid) {
        return users(handle, supplier, ITEM, guid);
    }

    /// Lists the ids of the stories that may show a picture, and those names of it that they look for.
    static Set<String> usersOfPicture(Handle handle, String sha256) {
        return new HashSet<>(
                handle.createQuery("""
                        select u.story from picture_file f join picture_use u
                        on u.supplier = f.supplier and u.kind = 'file' and u.key = f.name where f.sha256 = ?""").bind(0, sha256).mapTo(String.class).list());
    }

    /// A version's pictures with the files that we have of them; without those that were killed or are held, or whose
    /// licence has ended.
    static List<Illustration> illustrations(Handle handle, Version version, Routing routing, Instant now) {
        List<Illustration> illustrations = new ArrayList<>();
        for (Picture picture : version.story().pictures()) {
            Optional<Item> item = item(handle, version, picture);
            Illustration illustration = illustration(handle, version, picture, item);
            boolean usable = item.isEmpty() || isUsable(item.get().said(), now);
            if (usable && routing.end(illustration.picture(), version).isAfter(now)) {
                illustrations.add(illustration);
            }
        }
        return illustrations;
    }

    private static Illustration illustration(Handle handle, Version version, Picture picture, Optional<Item> item) {
        Picture whole = item.map(i -> completed(picture, i.said().picture())).orElse(picture);
        Optional<String> own =
                findFile(handle, version.supplier(), PictureNames.of(picture, version.name()), version.dispatch());
        return new Illustration(
                whole,
                own.or(() -> item.flatMap(i -> findFile(
                                handle,
                                version.supplier(),
                                PictureNames.of(i.said().picture(), i.name()),
                                i.dispatch())))
                        .orElse(null));
    }

    /// What a story says of a picture comes first; what it leaves out the picture's own item says.
    private static Picture completed(Picture told, Picture own) {
        return new Picture(
                told.guid(),
                told.alt() != null ? told.alt() : own.alt(),
                told.caption() != null ? told.caption() : own.caption(),
                told.credit() != null ? told.credit() : own.credit(),
                told.usageTerms() != null ? told.usageTerms() : own.usageTerms(),
                told.expires() != null ? told.expires() : own.expires(),
                told.renditions().isEmpty() ? own.renditions() : told.renditions());
    }

    /// When time next changes which of a version's pictures are shown.
    static Optional<Instant> nextChange(Handle handle, Version version, Routing routing, Instant now) {
        return version.story().pictures().stream()
                .flatMap(picture -> {
                    Optional<Item> item = item(handle, version, picture);
                    Picture whole = item.map(i -> completed(picture, i.said().picture()))
                            .orElse(picture);
                    Instant free = item.map(i -> i.said().embargo())
                            .filter(Embargo.Until.class::isInstance)
                            .map(embargo -> ((Embargo.Until) embargo).time())
                            .orElse(Instant.MIN);
                    return Stream.of(free, routing.end(whole, version));
                })
                .filter(time -> time.isAfter(now) && time.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    private static Optional<Item> item(Handle handle, Version version, Picture picture) {
        return picture.guid() == null ? Optional.empty() : findItem(handle, version.supplier(), picture.guid());
    }

    private static boolean isUsable(PictureItem item, Instant now) {
        boolean free = switch (item.embargo()) {
            case null -> true;
            case Embargo.Until(Instant time) -> !time.isAfter(now);
            case Embargo.Unclear unclear -> false;
        };
        return free && item.status() != Status.WITHHELD && item.status() != Status.CANCELED;
    }

    private static Optional<String> findFile(Handle handle, String supplier, List<String> names, long dispatch) {
        return names.stream()
                .flatMap(name -> findFile(handle, supplier, name, dispatch).stream())
                .findFirst();
    }

    private static Optional<String> findFile(Handle handle, String supplier, String name, long dispatch) {
        return handle.createQuery("""
                        select sha256 from picture_file where supplier = :supplier and name = :name
                        order by case when dispatch <= :dispatch then 0 else 1 end, abs(dispatch - :dispatch) limit 1""")
                .bind("supplier", supplier)
                .bind("name", name)
                .bind("dispatch", dispatch)
                .mapTo(String.class)
                .findOne();
    }

    /// A picture that was killed once stays killed; else its newest version.
    private static Optional<Item> findItem(Handle handle, String supplier, String guid) {
        return handle
                .createQuery("select * from picture_item where supplier = ? and guid = ?")
                .bind(0, supplier)
                .bind(1, guid)
                .map((row, context) -> new Item(
                        StoryJson.readPicture(row.getBytes("content")),
                        numberOf(row.getString("version")),
                        Objects.requireNonNullElse(StoryTable.time(row, "version_created"), Instant.MIN),
                        row.getString("name"),
                        row.getLong("dispatch"),
                        row.getLong("number")))
                .stream()
                .max(Comparator.comparing((Item item) -> item.said().status() == Status.CANCELED)
                        .thenComparing(item -> Objects.requireNonNullElse(item.version(), 0L))
                        .thenComparing(Item::created)
                        .thenComparing(Item::number));
    }

    private static @Nullable Long numberOf(@Nullable String version) {
        return version != null && version.matches("[0-9]{1,18}") ? Long.valueOf(version) : null;
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
