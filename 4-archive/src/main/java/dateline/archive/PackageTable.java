package dateline.archive;

import dateline.story.Embargo;
import dateline.story.NewsPackage;
import dateline.story.Status;
import dateline.story.StoryJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables of packages: every version, and the items that each names.
final class PackageTable {

    /// A version of a package.
    record Kept(
            NewsPackage content,
            long number,
            String guid,
            @Nullable String version,
            @Nullable Instant versionCreated,
            long dispatch,
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
    }

    private PackageTable() {}

    /// Returns whether an archive's file has these tables; one of an earlier version does not.
    static boolean isIn(Handle handle) {
        return handle.createQuery("select 1 from sqlite_master where type = 'table' and name = 'news_package'")
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Stores a package, unless it is stored from the same dispatch already.
    ///
    /// @return its guid, or one that is made of its content if it has none
    static String add(Handle handle, Filing filing, NewsPackage content) {
        byte[] digest = PackageDigest.of(content);
        String own = content.guid();
        String guid = own == null ? "made:" + HexFormat.of().formatHex(digest, 0, 16) : own;
        if (!has(handle, filing, guid, digest)) {
            insert(handle, filing, guid, content, digest);
            content.guids().stream()
                    .limit(PackagedPictures.MOST)
                    .forEach(item -> handle.execute(
                            "insert into package_item (supplier, item, package) values (?, ?, ?) on conflict do nothing",
                            filing.supplier(),
                            item,
                            guid));
        }
        return guid;
    }

    private static boolean has(Handle handle, Filing filing, String guid, byte[] digest) {
        return handle
                .createQuery("select digest from news_package where supplier = ? and guid = ? and dispatch = ?")
                .bind(0, filing.supplier())
                .bind(1, guid)
                .bind(2, filing.dispatch())
                .mapTo(byte[].class)
                .stream()
                .anyMatch(kept -> Arrays.equals(kept, digest));
    }

    private static void insert(Handle handle, Filing filing, String guid, NewsPackage content, byte[] digest) {
        byte[] json = StoryJson.writePackage(content);
        handle.createUpdate("""
                        insert into news_package (supplier, guid, version, version_created, arrived, name, dispatch,
                            digest, content, checksum)
                        values (:supplier, :guid, :version, :created, :arrived, :name, :dispatch, :digest, :content,
                            :checksum)""")
                .bind("supplier", filing.supplier())
                .bind("guid", guid)
                .bind("version", content.version())
                .bind("created", content.versionCreated())
                .bind("arrived", filing.arrived())
                .bind("name", filing.name())
                .bind("dispatch", filing.dispatch())
                .bind("digest", digest)
                .bind("content", json)
                .bind("checksum", StoredContent.checksum(json))
                .execute();
    }

    /// Finds the newest version of a package.
    static Optional<Kept> find(Handle handle, String supplier, String guid) {
        List<Kept> versions = list(handle, supplier, guid);
        return versions.stream().max(VersionOrder.newestLast(versions));
    }

    /// Lists all versions of a package. One that cannot be read is left out.
    static List<Kept> list(Handle handle, String supplier, String guid) {
        return handle
                .createQuery("select * from news_package where supplier = ? and guid = ?")
                .bind(0, supplier)
                .bind(1, guid)
                .map((row, context) -> read(handle, row))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Returns whether any package is kept.
    static boolean isUsed(Handle handle) {
        return handle.createQuery("select 1 from news_package limit 1")
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /// Lists the guids of the packages that name an item, and the guid itself if it is a package's.
    static List<String> concerning(Handle handle, String supplier, String guid) {
        return handle.createQuery("""
                        select package from package_item where supplier = :supplier and item = :guid
                        union select guid from news_package where supplier = :supplier and guid = :guid""")
                .bind("supplier", supplier)
                .bind("guid", guid)
                .mapTo(String.class)
                .list();
    }

    /// Reads the package in a row. Returns empty if it cannot be read, and reports it.
    static Optional<Kept> read(Handle handle, ResultSet row) throws SQLException {
        return Rows.read(
                handle, () -> DamagedRow.ofPackage(row.getLong("number"), row.getLong("dispatch")), () -> kept(row));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                StoryJson.readPackage(StoredContent.json(row)),
                row.getLong("number"),
                Rows.text(row, "guid"),
                row.getString("version"),
                Rows.time(row, "version_created"),
                row.getLong("dispatch"),
                Rows.present(row.getBytes("digest"), "digest"));
    }
}
