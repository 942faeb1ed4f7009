package dateline.archive;

import dateline.archive.PackageTable.Kept;
import dateline.story.Embargo;
import dateline.story.PackagePart;
import dateline.story.PackageWalk;
import dateline.story.Picture;
import dateline.story.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table of the pictures that packages give to texts. It follows from the packages and the items that have
/// come, so the order in which they came does not matter.
///
/// A package that is canceled or withheld, or whose embargo has no clear end, joins nothing. An embargo with an
/// end holds what the package joins until then; the items themselves have their own rights.
final class PackagedPictures {

    /// A picture that a package gives to a text.
    ///
    /// @param freeAt the end of the package's embargo; null if it has none
    record Packaged(Picture picture, @Nullable Instant freeAt) {}

    /// The most items of a package that are looked at.
    static final int MOST = 1_000;

    private PackagedPictures() {}

    /// Lists the pictures that packages give to a text, in the order of the packages.
    static List<Packaged> of(Handle handle, String supplier, String text) {
        return handle.createQuery("select * from packaged_picture where supplier = ? and copy = ?"
                        + " order by package, position")
                .bind(0, supplier)
                .bind(1, text)
                .map((row, context) -> packaged(row))
                .list();
    }

    private static Packaged packaged(ResultSet row) throws SQLException {
        Picture picture = new Picture(
                row.getString("picture"), null, row.getString("caption"), row.getString("credit"), null, List.of());
        return new Packaged(picture, Rows.time(row, "free_at"));
    }

    /// Computes the table again for all packages that concern an item that came.
    ///
    /// @return the ids of the stories whose pictures this may change
    static Set<String> refreshAll(Handle handle, String supplier, String guid) {
        Set<String> stories = new LinkedHashSet<>();
        PackageTable.concerning(handle, supplier, guid)
                .forEach(pack -> stories.addAll(refresh(handle, supplier, pack)));
        return stories;
    }

    /// Computes the table again for one package, by its guid.
    ///
    /// @return the ids of the stories whose pictures this may change
    static Set<String> refresh(Handle handle, String supplier, String pack) {
        Set<String> texts = texts(handle, supplier, pack);
        handle.execute("delete from packaged_picture where supplier = ? and package = ?", supplier, pack);
        PackageTable.find(handle, supplier, pack)
                .filter(newest -> joins(handle, supplier, newest))
                .ifPresent(newest -> texts.addAll(join(handle, supplier, newest)));
        Set<String> stories = new LinkedHashSet<>();
        texts.forEach(text -> GuidTable.findId(handle, supplier, text).ifPresent(stories::add));
        return stories;
    }

    private static Set<String> texts(Handle handle, String supplier, String pack) {
        return new LinkedHashSet<>(
                handle.createQuery("select distinct copy from packaged_picture where supplier = ? and package = ?")
                        .bind(0, supplier)
                        .bind(1, pack)
                        .mapTo(String.class)
                        .list());
    }

    private static boolean joins(Handle handle, String supplier, Kept pack) {
        boolean stopped = pack.status() == Status.CANCELED || pack.status() == Status.WITHHELD;
        return !stopped && !(pack.embargo() instanceof Embargo.Unclear) && !isKilled(handle, supplier, pack.guid());
    }

    /// Returns whether the supplier killed the package by its id alone, as it kills a story.
    private static boolean isKilled(Handle handle, String supplier, String guid) {
        return GuidTable.findId(handle, supplier, guid)
                .flatMap(story -> StoryTable.find(handle, story))
                .filter(row -> row.publication().killed())
                .isPresent();
    }

    private static Set<String> join(Handle handle, String supplier, Kept pack) {
        Map<String, PackagePart.Kind> kinds =
                PackagedKinds.of(handle, supplier, pack.content().root());
        Set<String> texts = new LinkedHashSet<>();
        AtomicInteger position = new AtomicInteger();
        new PackageWalk(
                        part -> kinds.get(part.guid()) == PackagePart.Kind.TEXT,
                        part -> kinds.get(part.guid()) == PackagePart.Kind.PICTURE)
                .pictures(pack.content().root(), (text, picture) -> {
                    if (position.incrementAndGet() <= MOST) {
                        texts.add(text);
                        insert(handle, supplier, text, pack, position.get(), picture);
                    }
                });
        return texts;
    }

    private static void insert(
            Handle handle, String supplier, String text, Kept pack, int position, PackagePart picture) {
        handle.createUpdate("""
                        insert into packaged_picture (supplier, copy, package, position, picture, caption, credit, free_at)
                        values (:supplier, :copy, :package, :position, :picture, :caption, :credit, :free)""")
                .bind("supplier", supplier)
                .bind("copy", text)
                .bind("package", pack.guid())
                .bind("position", position)
                .bind("picture", picture.guid())
                .bind("caption", picture.caption())
                .bind("credit", picture.credit())
                .bind("free", pack.embargo() instanceof Embargo.Until(Instant time) ? time : null)
                .execute();
    }

    /// Lists the items of a package that did not come; empty if all came, or the package joins nothing.
    static List<String> missing(Handle handle, String supplier, Kept pack) {
        return joins(handle, supplier, pack)
                ? pack.content().guids().stream()
                        .limit(MOST)
                        .filter(guid -> PackagedKinds.find(handle, supplier, guid) == null)
                        .toList()
                : List.of();
    }
}
