package dateline.archive;

import dateline.archive.PictureItemTable.Item;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Joins what a version says of a picture with the picture's own item and with the file that we have of it, in whatever
/// order they came.
///
/// @param item the one that the version names by its id
/// @param inFile what the file says of itself, where the version names it by its file
record PictureResolver(
        Picture picture,
        Optional<Item> item,
        Optional<Item> inFile,
        @Nullable String sha256) {

    static List<PictureResolver> of(Handle handle, Version version) {
        return version.story().pictures().stream()
                .map(picture -> of(handle, version, picture))
                .toList();
    }

    private static PictureResolver of(Handle handle, Version version, Picture told) {
        String supplier = version.supplier();
        Optional<Item> item =
                Optional.ofNullable(told.guid()).flatMap(guid -> PictureItemTable.find(handle, supplier, guid));
        Picture whole = item.map(i -> completed(told, i.said().picture())).orElse(told);
        Optional<PictureTable.File> own =
                PictureTable.findFile(handle, supplier, PictureNames.of(told, version.name()), version.dispatch());
        Optional<Item> inFile =
                own.flatMap(file -> PictureItemTable.findOfFile(handle, supplier, file.name(), file.dispatch()));
        Optional<PictureTable.File> file = own.or(() -> item.flatMap(i ->
                PictureTable.findFile(handle, supplier, PictureNames.of(i.said().picture(), i.name()), i.dispatch())));
        return new PictureResolver(
                inFile.map(i -> completed(whole, i.said().picture())).orElse(whole),
                item,
                inFile,
                file.map(PictureTable.File::sha256).orElse(null));
    }

    ArticlePicture illustration() {
        return new ArticlePicture(picture, sha256);
    }

    /// Without those that were killed or are held.
    boolean isUsable(Instant now) {
        return items().allMatch(item -> isUsable(item.said(), now));
    }

    /// When time alone makes it usable.
    Stream<Instant> free() {
        return items().map(item -> item.said().embargo())
                .filter(Embargo.Until.class::isInstance)
                .map(embargo -> ((Embargo.Until) embargo).time());
    }

    Stream<Item> items() {
        return Stream.concat(item.stream(), inFile.stream());
    }

    private static boolean isUsable(PictureItem item, Instant now) {
        boolean free = switch (item.embargo()) {
            case null -> true;
            case Embargo.Until(Instant time) -> !time.isAfter(now);
            case Embargo.Unclear unclear -> false;
        };
        return free && item.status() != Status.WITHHELD && item.status() != Status.CANCELED;
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
}
