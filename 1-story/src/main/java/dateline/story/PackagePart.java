package dateline.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A part of a package: an item that it names, or a group of parts.
///
/// @param guid of the item; null for a group
/// @param kind what the package says that the item is; null if it does not say it
/// @param caption of the item, as the package gives it, without the credit
/// @param credit likewise
/// @param parts of a group, in its order; empty for an item
public record PackagePart(
        @Nullable String guid,
        @Nullable Kind kind,
        @Nullable String caption,
        @Nullable String credit,
        List<PackagePart> parts) {
    public PackagePart {
        parts = List.copyOf(parts);
    }

    /// What an item is to a news site.
    public enum Kind {
        TEXT,
        PICTURE,
        /// Neither: a film, a sound, an event.
        OTHER
    }

    public static PackagePart item(
            String guid, @Nullable Kind kind, @Nullable String caption, @Nullable String credit) {
        return new PackagePart(guid, kind, caption, credit, List.of());
    }

    public static PackagePart group(List<PackagePart> parts) {
        return new PackagePart(null, null, null, null, parts);
    }

    /// Returns this picture as a story refers to it: by its guid.
    public Picture picture() {
        return new Picture(guid, null, caption, credit, null, List.of());
    }

    /// Lists the items among this part and all parts in it.
    public Stream<PackagePart> items() {
        List<PackagePart> items = new ArrayList<>();
        gather(items);
        return items.stream();
    }

    private void gather(List<PackagePart> items) {
        if (guid != null) {
            items.add(this);
        }
        parts.forEach(part -> part.gather(items));
    }
}
