package dateline.archive;

import dateline.archive.PictureItemTable.Item;
import dateline.story.PackagePart;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds whether an item of a package is a text or a picture.
final class PackagedKinds {
    private PackagedKinds() {}

    /// Finds what each item of a package is: as the package says; else as it came. An item that did not come
    /// has no kind.
    static Map<String, PackagePart.Kind> of(Handle handle, String supplier, PackagePart root) {
        Map<String, PackagePart.Kind> kinds = new HashMap<>();
        root.items().limit(PackagedPictures.MOST).forEach(item -> {
            String guid = Objects.requireNonNull(item.guid());
            PackagePart.Kind kind = item.kind() != null ? item.kind() : find(handle, supplier, guid);
            if (kind != null) {
                kinds.putIfAbsent(guid, kind);
            }
        });
        return kinds;
    }

    /// Returns what an item is as it came; null if it did not come. An order to stop an item may not say whether
    /// the item is a story or a picture, and is then kept as both.
    static PackagePart.@Nullable Kind find(Handle handle, String supplier, String guid) {
        Optional<Item> picture = PictureItemTable.find(handle, supplier, guid);
        if (picture.isPresent() && !picture.get().isKill()) {
            return PackagePart.Kind.PICTURE;
        }
        if (GuidTable.findId(handle, supplier, guid).isPresent()) {
            return PackagePart.Kind.TEXT;
        }
        return picture.isPresent() ? PackagePart.Kind.PICTURE : null;
    }
}
