package dateline.formats.g2;

import dateline.copy.XmlElement;
import dateline.copy.mending.ItemHeads;
import dateline.copy.mending.LooseItem;
import dateline.copy.mending.LooseItems;
import dateline.copy.mending.LooseNames;
import dateline.story.StatusWord;
import dateline.story.Stop;
import dateline.story.Stops;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds orders to stop copy in items that do not meet the standard, or whose XML is broken.
public final class G2Stops {
    private static final String META = "itemMeta";

    private static final Set<String> PARTS = Set.of("pubStatus", "itemClass", "versionCreated");
    /// Elements whose status may be about something other than the item.
    private static final Set<String> NAMES_OF_CONTENT = Set.of("contentSet", "partMeta", "assert", "groupSet");

    private static final LooseNames NAMES = new LooseNames(
            NewsmlG2Reader.ITEMS,
            Set.of("pubStatus", "itemClass", "versionCreated", "scheme"),
            Set.of("contentMeta", "contentSet", "partMeta", "assert", "groupSet"),
            Set.of(META),
            Set.of());

    private final Stops stops = new Stops();

    /// Finds the orders in a file that cannot be parsed.
    public static Stops loose(String text) {
        G2Stops found = new G2Stops();
        for (LooseItem each : LooseItems.of(text, NAMES)) {
            XmlElement item = each.with(List.of(each.around("catalog", Set.of("scheme")), each.around(META, PARTS)));
            found.item(item, new Catalog(null, item));
        }
        return found.stops;
    }

    /// Adds the order of an item that was read whole. An unknown status holds the item too.
    void item(XmlElement item, Catalog catalog) {
        Stop.of(guid(item), word(item, catalog), rawStatus(item, catalog), item.attribute("version"), null)
                .ifPresent(stop -> add(item, catalog, stop));
    }

    /// Adds the orders of a file that could not be read to its end, or whose tags are in the wrong case.
    void broken(String text) {
        for (XmlElement item : ItemHeads.of(text, NewsmlG2Reader.ITEMS, Set.of(META))) {
            item(item, new Catalog(null, item));
        }
        if (stops.isEmpty()) {
            stops.addAll(loose(LooseItems.near(text)));
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
                .map(meta -> WireTimes.exact(meta.textOf("versionCreated")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static StatusWord word(XmlElement item, Catalog catalog) {
        return StatusWord.strictest(statuses(item, catalog));
    }

    private static String rawStatus(XmlElement item, Catalog catalog) {
        return String.join(", ", statuses(item, catalog).toList());
    }

    /// Returns all statuses of an item, also those in the wrong place or the wrong case.
    static Stream<String> statuses(XmlElement item, Catalog catalog) {
        return item.elements().stream()
                .filter(part -> !NAMES_OF_CONTENT.contains(part.name()))
                .flatMap(part -> Stream.concat(Stream.of(part), part.elements().stream()))
                .filter(each -> each.name().equalsIgnoreCase("pubStatus"))
                .filter(each -> each.namespace().equals(item.namespace()))
                .map(status -> status(status, catalog))
                .filter(Objects::nonNull);
    }

    private static @Nullable String guid(XmlElement item) {
        return item.attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase("guid"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// Returns the code of a status; its literal or its text if it has no code.
    private static @Nullable String status(XmlElement status, Catalog catalog) {
        String code = catalog.code(status);
        String literal = code == null ? status.attribute("literal") : code;
        return literal == null && !status.text().isEmpty() ? status.text() : literal;
    }

    private static Stream<XmlElement> meta(XmlElement item) {
        return item.elements().stream().filter(each -> each.name().equals(META));
    }
}
