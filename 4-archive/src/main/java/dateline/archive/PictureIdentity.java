package dateline.archive;

import dateline.story.ItemId;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what identifies a picture item: its own id; if it has none and stories may name it by other ids, its
/// file or its content. Job codes, titles and ids that several pictures of one dispatch carry connect a picture
/// to a story that names them. They never make one picture replace another. A UUID is
/// found with and without its hyphens.
final class PictureIdentity {
    private PictureIdentity() {}

    static PictureItem of(PictureItem item, Filing filing) {
        String guid = ItemId.ofPictureOrNull(item.picture().guid());
        boolean shared = guid != null && isShared(guid, item, filing.reading().pictures());
        List<String> others = new ArrayList<>(item.otherIds().stream()
                .filter(id -> ItemId.ofPictureOrNull(id) != null)
                .toList());
        if (shared) {
            others.add(guid);
        }
        boolean isNamed = !others.isEmpty();
        Stream.concat(Stream.ofNullable(guid), List.copyOf(others).stream())
                .map(ItemId::uuidSpelledOtherwise)
                .filter(Objects::nonNull)
                .filter(id -> !others.contains(id))
                .forEach(others::add);
        String known = guid != null && !shared ? guid : isNamed ? made(item, filing) : null;
        return with(item, known, others);
    }

    /// Returns whether another picture of the dispatch has the same id and version but another file.
    private static boolean isShared(String guid, PictureItem item, List<PictureItem> all) {
        return all.stream()
                .filter(other ->
                        guid.equals(ItemId.ofPictureOrNull(other.picture().guid())))
                .filter(other -> other.status() == null || other.status() == Status.USABLE)
                .anyMatch(other -> !other.equals(item)
                        && Objects.equals(other.version(), item.version())
                        && !other.picture().renditions().isEmpty()
                        && !item.picture().renditions().isEmpty()
                        && !other.picture().sharesFileWith(item.picture()));
    }

    private static String made(PictureItem item, Filing filing) {
        String file = filing.pictureSha256();
        return file != null ? "file:" + file : "made:" + HexFormat.of().formatHex(ContentDigest.of(item), 0, 16);
    }

    private static PictureItem with(PictureItem item, @Nullable String guid, List<String> others) {
        Picture original = item.picture();
        Picture picture = new Picture(
                guid,
                original.alt(),
                original.caption(),
                original.credit(),
                original.usageTerms(),
                original.expires(),
                original.renditions());
        return new PictureItem(picture, others, item.version(), item.versionCreated(), item.status(), item.embargo());
    }
}
