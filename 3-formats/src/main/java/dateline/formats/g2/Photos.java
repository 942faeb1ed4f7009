package dateline.formats.g2;

import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The picture items of a message, and which of them are joined to a story.
final class Photos {
    private final Map<String, PictureItem> items = new LinkedHashMap<>();
    /// Maps each guid, and each address of a rendition, to the guid of its item.
    private final Map<String, String> guidOf = new HashMap<>();
    private final Set<String> joined = new HashSet<>();

    void add(PictureItem item) {
        items.put(guid(item), item);
        guidOf.put(guid(item), guid(item));
        hrefs(item.picture()).forEach(href -> guidOf.putIfAbsent(href, guid(item)));
    }

    Set<String> guids() {
        return items.keySet();
    }

    /// Adds an embargo to an item, beside its own.
    void hold(String guid, Embargo embargo) {
        items.computeIfPresent(
                guid,
                (_, item) -> new PictureItem(
                        item.picture(),
                        item.version(),
                        item.versionCreated(),
                        item.status(),
                        Embargo.both(item.embargo(), embargo)));
    }

    /// Returns the item with the picture's guid; if the picture has none, the item whose guid or rendition it
    /// shows. Null if there is no such item.
    @Nullable
    PictureItem itemOf(Picture named) {
        return named.guid() != null
                ? items.get(named.guid())
                : hrefs(named)
                        .map(guidOf::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(items::get)
                        .orElse(null);
    }

    /// Returns the item's picture, completed by the figure that shows it in the copy.
    Picture join(PictureItem item, @Nullable Picture figure) {
        joined.add(guid(item));
        return figure == null ? item.picture() : item.picture().filledBy(figure);
    }

    List<PictureItem> alone() {
        return items.values().stream()
                .filter(item -> !joined.contains(guid(item)))
                .toList();
    }

    static String guid(PictureItem item) {
        return Objects.requireNonNull(item.picture().guid());
    }

    private static Stream<String> hrefs(Picture picture) {
        return picture.renditions().stream().map(Rendition::href).filter(Objects::nonNull);
    }
}
