package dateline.archive;

import dateline.story.ItemId;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides what identifies a picture item: its own id; if it has none and stories may name it by other ids, its
/// file or its content. Job codes, titles and ids that several pictures of one dispatch carry connect a picture
/// to a story that names them. They never make one picture replace another. A UUID is
/// found with and without its hyphens.
final class PictureIdentity {
    private final Filing filing;
    /// The usable pictures of the dispatch by their guids, so that a dispatch may have very many.
    private final Map<String, List<PictureItem>> byGuid = new HashMap<>();

    PictureIdentity(Filing filing) {
        this.filing = filing;
        for (PictureItem item : filing.reading().pictures()) {
            String guid = ItemId.ofPictureOrNull(item.picture().guid());
            if (guid != null && (item.status() == null || item.status() == Status.USABLE)) {
                byGuid.computeIfAbsent(guid, _ -> new ArrayList<>()).add(item);
            }
        }
    }

    /// Returns a picture of the dispatch with the ids by which it is known.
    PictureItem of(PictureItem item) {
        String guid = ItemId.ofPictureOrNull(item.picture().guid());
        boolean shared = guid != null && isShared(item, byGuid.getOrDefault(guid, List.of()));
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
        String known = guid != null && !shared ? guid : isNamed ? made(item) : null;
        return with(item, known, others);
    }

    /// Returns whether another picture of the same guid has the same version but another file.
    private static boolean isShared(PictureItem item, List<PictureItem> sameGuid) {
        return sameGuid.stream()
                .anyMatch(other -> !other.equals(item)
                        && Objects.equals(other.version(), item.version())
                        && !other.picture().renditions().isEmpty()
                        && !item.picture().renditions().isEmpty()
                        && !other.picture().sharesFileWith(item.picture()));
    }

    private String made(PictureItem item) {
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
