package dateline.formats.g2;

import dateline.copy.XmlElement;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The class of an item: text, picture, video … (NewsML-G2, `itemClass`; IPTC NewsCodes "News Item Nature").
///
/// Only the word after the scheme counts. Suppliers have their own aliases for the scheme, and often declare them
/// in a catalog that is not sent: `icls:text` of the first versions of the standard is `ninat:text`.
///
/// @param word in small letters; empty if the item has no class
record ItemClass(String word) {
    private static final Set<String> PICTURES = Set.of("picture", "graphic", "photo", "image");
    private static final Set<String> TEXTS = Set.of("text", "composite", "");
    /// The classes of items that are neither text nor picture.
    private static final Set<String> OTHERS = Set.of(
            "video", "audio", "animation", "data", "event", "events", "planning", "concept", "scheme", "package");

    /// @param holder the `itemMeta` of an item, or an `itemRef`
    static ItemClass of(XmlElement holder, Catalog catalog) {
        XmlElement itemClass = holder.first("itemClass");
        String code = itemClass == null
                ? ""
                : Stream.of(catalog.code(itemClass), itemClass.attribute("literal"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        int end = Math.max(code.lastIndexOf(':'), Math.max(code.lastIndexOf('/'), code.lastIndexOf('#')));
        return new ItemClass(code.substring(end + 1).strip().toLowerCase(Locale.ROOT));
    }

    boolean isPicture() {
        return PICTURES.contains(word);
    }

    boolean isText() {
        return TEXTS.contains(word);
    }

    boolean isOther() {
        return OTHERS.contains(word);
    }
}
