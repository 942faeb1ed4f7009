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

/// Combines what a version says about a picture with the picture's own item and file, in whatever order
/// they arrived.
///
/// @param item the item that the version names by its id
/// @param inFile the data in the picture's file, if the version names the file
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

    private static PictureResolver of(Handle handle, Version version, Picture picture) {
        String supplier = version.supplier();
        Optional<Item> item =
                Optional.ofNullable(picture.guid()).flatMap(guid -> PictureItemTable.find(handle, supplier, guid));
        Picture whole = item.map(i -> completed(picture, i.content().picture())).orElse(picture);
        Optional<PictureTable.File> own =
                PictureTable.findFile(handle, supplier, PictureNames.of(picture, version.name()), version.dispatch());
        Optional<Item> inFile =
                own.flatMap(file -> PictureItemTable.findOfFile(handle, supplier, file.name(), file.dispatch()));
        Optional<PictureTable.File> file = own.or(() -> item.flatMap(i -> PictureTable.findFile(
                handle, supplier, PictureNames.of(i.content().picture(), i.name()), i.dispatch())));
        return new PictureResolver(
                inFile.map(i -> completed(whole, i.content().picture())).orElse(whole),
                item,
                inFile,
                file.map(PictureTable.File::sha256).orElse(null));
    }

    ArticlePicture illustration() {
        return new ArticlePicture(picture, sha256);
    }

    /// Returns whether none of its items is killed, withheld or under an embargo.
    boolean isUsable(Instant now) {
        return items().allMatch(item -> isUsable(item.content(), now));
    }

    /// Returns the times at which embargoes of its items end.
    Stream<Instant> free() {
        return items().map(item -> item.content().embargo())
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

    /// Completes what a story says about a picture with the picture's own item. The story's data comes first.
    private static Picture completed(Picture inStory, Picture ofItem) {
        return new Picture(
                inStory.guid(),
                inStory.alt() != null ? inStory.alt() : ofItem.alt(),
                inStory.caption() != null ? inStory.caption() : ofItem.caption(),
                inStory.credit() != null ? inStory.credit() : ofItem.credit(),
                inStory.usageTerms() != null ? inStory.usageTerms() : ofItem.usageTerms(),
                inStory.expires() != null ? inStory.expires() : ofItem.expires(),
                inStory.renditions().isEmpty() ? ofItem.renditions() : inStory.renditions());
    }
}
