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

/// The picture items of a message: which there are, which may go with a story, and which are left alone.
final class Photos {
    private final Map<String, PictureItem> items = new LinkedHashMap<>();
    /// The guid of the item that each guid and each address of a rendition belongs to.
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

    /// Puts an embargo on an item beside its own.
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

    /// The item of a picture: of its guid, or of which it shows the guid or a rendition. Null where none is here.
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

    /// The picture of an item, with what the figure that shows it in the copy adds to it.
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
