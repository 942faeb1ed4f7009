package dateline.story.g2;

import dateline.story.StatusWord;
import dateline.story.Stop;
import dateline.story.Stops;
import dateline.story.WireTimes;
import dateline.story.XmlElement;
import dateline.story.mending.ItemHeads;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds orders to stop copy in items that do not meet the standard, or whose XML is broken.
final class G2Stops {
    private static final String META = "itemMeta";

    private final Stops stops = new Stops();

    /// An item that was read whole; a status that nobody understands holds it, too.
    void item(XmlElement item, Catalog catalog) {
        Stop.of(item.attribute("guid"), word(item, catalog), said(item, catalog), item.attribute("version"), null)
                .ifPresent(stop -> add(item, catalog, stop));
    }

    /// The items of a file that could not be read to its end.
    void broken(byte[] file) {
        for (XmlElement item : ItemHeads.of(file, NewsmlG2Reader.ITEMS, Set.of(META))) {
            item(item, new Catalog(null, item));
        }
    }

    Stops found() {
        return stops;
    }

    private void add(XmlElement item, Catalog catalog, Stop stop) {
        String type = meta(item)
                .flatMap(meta -> meta.all("itemClass").stream())
                .map(catalog::code)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        stops.add(
                new Stop(stop.guid(), stop.status(), stop.words(), stop.version(), created(item)),
                item.name().equals("packageItem") ? "composite" : type);
    }

    private static @Nullable Instant created(XmlElement item) {
        return meta(item)
                .map(meta -> WireTimes.read(meta.textOf("versionCreated")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static StatusWord word(XmlElement item, Catalog catalog) {
        return StatusWord.strictest(statuses(item, catalog));
    }

    private static String said(XmlElement item, Catalog catalog) {
        return String.join(", ", statuses(item, catalog).toList());
    }

    private static Stream<String> statuses(XmlElement item, Catalog catalog) {
        return meta(item)
                .flatMap(meta -> meta.elements().stream())
                .filter(each -> each.name().equalsIgnoreCase("pubStatus"))
                .map(status -> status(status, catalog))
                .filter(Objects::nonNull);
    }

    /// The code of a status; its literal or its text where it has none.
    static @Nullable String status(XmlElement status, Catalog catalog) {
        String code = catalog.code(status);
        String literal = code == null ? status.attribute("literal") : code;
        return literal == null && !status.text().isEmpty() ? status.text() : literal;
    }

    private static Stream<XmlElement> meta(XmlElement item) {
        return item.elements().stream().filter(each -> each.name().equals(META));
    }
}
