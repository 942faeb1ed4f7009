package dateline.archive;

import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import dateline.story.StoryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables of pictures that were sent as items of their own: every version, and the other ids of each.
final class PictureItemTable {

    /// @param guid null if the item has none, so that only its file identifies it
    /// @param name the name of the dispatch that brought it
    record Item(
            PictureItem content,
            @Nullable String guid,
            @Nullable String version,
            @Nullable Instant versionCreated,
            String name,
            long dispatch,
            long number,
            byte[] digest)
            implements VersionOrder.Versioned {
        @Override
        public @Nullable Status status() {
            return content.status();
        }

        @Override
        public @Nullable Embargo embargo() {
            return content.embargo();
        }

        boolean isKill() {
            return content.status() == Status.CANCELED;
        }

        /// Returns all ids by which stories may name it.
        Set<String> ids() {
            Set<String> ids = new TreeSet<>(content.otherIds());
            if (guid != null) {
                ids.add(guid);
            }
            return ids;
        }
    }

    private PictureItemTable() {}

    /// Stores a picture item. Skips an item that brings no file and repeats the last item of its guid and name.
    static void add(Handle handle, Filing filing, PictureItem item) {
        byte[] json = StoryJson.writePicture(item);
        byte[] digest = ContentDigest.of(item);
        String guid = item.picture().guid();
        if (guid != null && filing.pictureSha256() == null && saysTheLast(handle, filing, guid, digest)) {
            return;
        }
        handle.createUpdate("""
                        insert into picture_item (supplier, guid, version, version_created, arrived, name, dispatch,
                            digest, content, checksum)
                        values (:supplier, :guid, :version, :created, :arrived, :name, :dispatch, :digest, :content,
                            :checksum)""")
                .bind("supplier", filing.supplier())
                .bind("guid", item.picture().guid())
                .bind("version", item.version())
                .bind("created", item.versionCreated())
                .bind("arrived", filing.arrived())
                .bind("name", filing.name())
                .bind("dispatch", filing.dispatch())
                .bind("digest", digest)
                .bind("content", json)
                .bind("checksum", StoredContent.checksum(json))
                .execute();
        item.otherIds()
                .forEach(other -> handle.execute(
                        "insert into picture_other_id (supplier, other, guid) values (?, ?, ?) on conflict do nothing",
                        filing.supplier(),
                        other,
                        item.picture().guid()));
    }

    private static boolean saysTheLast(Handle handle, Filing filing, String guid, byte[] digest) {
        return handle.createQuery("select digest from picture_item where supplier = ? and guid = ? and name = ?"
                        + " order by number desc limit 1")
                .bind(0, filing.supplier())
                .bind(1, guid)
                .bind(2, filing.name())
                .mapTo(byte[].class)
                .findOne()
                .filter(last -> Arrays.equals(last, digest))
                .isPresent();
    }

    /// Finds the newest version of a picture. A picture that was killed once, by any of its ids, stays killed.
    ///
    /// @param id a guid, or another id of one picture; an id that several pictures share finds none
    static Optional<Item> find(Handle handle, String supplier, String id) {
        List<Item> own = ofGuid(handle, supplier, id);
        List<Item> items = own.isEmpty() ? ofOtherId(handle, supplier, id) : own;
        return newest(
                Stream.concat(items.stream(), kills(handle, supplier, items)).toList());
    }

    /// Returns the newest of these items; a kill is newer than any other item.
    private static Optional<Item> newest(Collection<Item> items) {
        return items.stream().max(Comparator.comparing(Item::isKill).thenComparing(VersionOrder.newestLast(items)));
    }

    /// Finds the item of a dispatch's picture file: the data in the file, or what its supplier sent about
    /// it since.
    static Optional<Item> findOfFile(Handle handle, String supplier, String name, long dispatch) {
        List<Item> own = handle.createQuery(
                        "select * from picture_item where dispatch = :dispatch and supplier = :supplier"
                                + " and name = :name")
                .bind("dispatch", dispatch)
                .bind("supplier", supplier)
                .bind("name", name)
                .map((row, context) -> item(handle, row))
                .list();
        return newest(own)
                .map(item -> item.guid() == null
                        ? item
                        : find(handle, supplier, item.guid()).orElse(item));
    }

    private static List<Item> ofGuid(Handle handle, String supplier, String guid) {
        return handle.createQuery("select * from picture_item where supplier = ? and guid = ?")
                .bind(0, supplier)
                .bind(1, guid)
                .map((row, context) -> item(handle, row))
                .list();
    }

    private static List<Item> ofOtherId(Handle handle, String supplier, String other) {
        List<String> guids = handle.createQuery("select guid from picture_other_id where supplier = ? and other = ?")
                .bind(0, supplier)
                .bind(1, other)
                .mapTo(String.class)
                .list();
        return guids.size() == 1 ? ofGuid(handle, supplier, guids.getFirst()) : List.of();
    }

    private static Stream<Item> kills(Handle handle, String supplier, Collection<Item> items) {
        return items.stream()
                .filter(item -> item.guid() != null)
                .flatMap(item -> item.content().otherIds().stream()
                        .distinct()
                        .flatMap(other -> killsOf(handle, supplier, Objects.requireNonNull(item.guid()), other)));
    }

    /// Returns the kills of a picture by another id. If several pictures carry that id, a kill applies to the
    /// only one that had it when the kill arrived. If none had it, the kill applies to the first one after it.
    private static Stream<Item> killsOf(Handle handle, String supplier, String guid, String other) {
        List<Item> kills =
                ofGuid(handle, supplier, other).stream().filter(Item::isKill).toList();
        if (kills.isEmpty()) {
            return Stream.empty();
        }
        List<String> before =
                carriers(handle, supplier, other, "<", kills.getFirst().number());
        List<String> after =
                carriers(handle, supplier, other, ">", kills.getFirst().number());
        boolean meant = before.isEmpty()
                ? !after.isEmpty() && after.getFirst().equals(guid)
                : before.size() == 1 && before.getFirst().equals(guid);
        return meant ? kills.stream() : Stream.empty();
    }

    /// Lists the guids of the pictures that first carried another id before (`<`) or after (`>`) an item
    /// number, in the order of arrival.
    private static List<String> carriers(Handle handle, String supplier, String other, String order, long number) {
        return handle.createQuery("""
                        select i.guid from picture_other_id o
                        join picture_item i on i.supplier = o.supplier and i.guid = o.guid
                        where o.supplier = :supplier and o.other = :other
                        group by i.guid having min(i.number)\s""" + order + " :number order by min(i.number)")
                .bind("supplier", supplier)
                .bind("other", other)
                .bind("number", number)
                .mapTo(String.class)
                .list();
    }

    /// Reads the item in a row. Returns empty if it cannot be read, and reports it.
    static Optional<Item> read(Handle handle, ResultSet row) throws SQLException {
        return Rows.read(
                handle,
                () -> DamagedRow.ofPictureItem(row.getLong("number"), row.getLong("dispatch")),
                () -> item(row, StoryJson.readPicture(StoredContent.json(row)), Rows.time(row, "version_created")));
    }

    /// Writes an item over a row that cannot be read.
    static void rewrite(Handle handle, long number, PictureItem item, Filing filing) {
        byte[] json = StoryJson.writePicture(item);
        handle.createUpdate("""
                        update picture_item set guid = :guid, version = :version, version_created = :created,
                            arrived = :arrived, name = :name, digest = :digest, content = :content,
                            checksum = :checksum
                        where number = :number""")
                .bind("guid", item.picture().guid())
                .bind("version", item.version())
                .bind("created", item.versionCreated())
                .bind("arrived", filing.arrived())
                .bind("name", filing.name())
                .bind("digest", ContentDigest.of(item))
                .bind("content", json)
                .bind("checksum", StoredContent.checksum(json))
                .bind("number", number)
                .execute();
    }

    /// Reads the item in a row. One that cannot be read counts as killed, so that its picture is not shown
    /// before the repair.
    private static Item item(Handle handle, ResultSet row) throws SQLException {
        Optional<Item> read = read(handle, row);
        return read.isPresent() ? read.get() : item(row, killed(row.getString("guid")), null);
    }

    private static PictureItem killed(@Nullable String guid) {
        Picture unknown = new Picture(guid, null, null, null, null, List.of());
        return new PictureItem(unknown, null, null, Status.CANCELED, null);
    }

    private static Item item(ResultSet row, PictureItem content, @Nullable Instant created) throws SQLException {
        return new Item(
                content,
                row.getString("guid"),
                row.getString("version"),
                created,
                Rows.text(row, "name"),
                row.getLong("dispatch"),
                row.getLong("number"),
                row.getBytes("digest"));
    }
}
