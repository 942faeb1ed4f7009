package dateline.archive;

import dateline.archive.PackagedPictures.Packaged;
import dateline.archive.PictureItemTable.Item;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Combines what a version says about a picture with the picture's own item and file, in whatever order
/// they arrived.
///
/// @param item the item that the version names by its id
/// @param inFile the data in the picture's file, if the version names the file
/// @param freeAt the end of the embargo of the package that gives the picture to the version, or null
record PictureResolver(
        Picture picture,
        Optional<Item> item,
        Optional<Item> inFile,
        @Nullable String sha256,
        @Nullable Instant freeAt) {

    static List<PictureResolver> of(Handle handle, Version version) {
        List<Packaged> packaged = PackagedPictures.of(handle, version.supplier(), version.guid());
        List<Picture> own = version.story().pictures();
        return packaged.isEmpty()
                ? own.stream()
                        .map(picture -> of(handle, version, new Packaged(picture, null)))
                        .toList()
                : joined(handle, version, packaged);
    }

    /// Lists the pictures of packages in their order, then the version's own. A picture of a package that the
    /// version has too is one picture.
    private static List<PictureResolver> joined(Handle handle, Version version, List<Packaged> packaged) {
        List<Picture> own = new ArrayList<>(version.story().pictures());
        Set<String> seen = new HashSet<>();
        List<PictureResolver> all = new ArrayList<>();
        for (Packaged each : packaged) {
            PictureResolver whole = of(handle, version, each);
            Optional<Picture> figure = own.stream()
                    .filter(picture -> isSame(picture, whole.picture()))
                    .findFirst();
            if (seen.add(String.valueOf(each.picture().guid()))) {
                all.add(figure.map(shown -> of(handle, version, together(each.picture(), shown)))
                        .orElse(whole));
            }
            figure.ifPresent(own::remove);
        }
        own.forEach(picture -> all.add(of(handle, version, new Packaged(picture, null))));
        return all;
    }

    private static boolean isSame(Picture own, Picture packaged) {
        return packaged.guid() != null && packaged.guid().equals(own.guid()) || own.sharesFileWith(packaged);
    }

    /// Joins a picture that the version itself has with the package's. It does not wait for the package.
    private static Packaged together(Picture packaged, Picture own) {
        Picture picture = packaged.guid() != null && packaged.guid().equals(own.guid())
                ? own.filledBy(packaged)
                : packaged.filledBy(own);
        return new Packaged(picture, null);
    }

    private static PictureResolver of(Handle handle, Version version, Packaged named) {
        String supplier = version.supplier();
        Picture picture = named.picture();
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
                file.map(PictureTable.File::sha256).orElse(null),
                named.freeAt());
    }

    ArticlePicture illustration() {
        return new ArticlePicture(picture, sha256);
    }

    /// Returns whether none of its items is killed, withheld or under an embargo, and its package is free.
    boolean isUsable(Instant now) {
        boolean free = freeAt == null || !freeAt.isAfter(now);
        return free && items().allMatch(item -> isUsable(item.content(), now));
    }

    /// Returns the times at which the embargoes of its items and of its package end.
    Stream<Instant> free() {
        Stream<Instant> ofItems = items().map(item -> item.content().embargo())
                .filter(Embargo.Until.class::isInstance)
                .map(embargo -> ((Embargo.Until) embargo).time());
        return Stream.concat(ofItems, Stream.ofNullable(freeAt));
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
