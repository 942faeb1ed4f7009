package dateline.formats.g2;

import dateline.copy.Captions;
import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import dateline.story.WireTimes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a news item that is a picture, and the pictures among an item's contents.
final class Photo {
    private Photo() {}

    static PictureItem item(ItemHead head) throws UnknownStatus {
        Embargo embargo = WireTimes.heldByUnclearEnd(head.embargo(), head.end());
        return new PictureItem(picture(head), head.version(), head.versionCreated(), head.status(), embargo);
    }

    private static Picture picture(ItemHead head) {
        List<XmlElement> descriptions = descriptions(head);
        List<XmlElement> alternatives =
                descriptions.stream().filter(each -> isAlternative(head, each)).toList();
        List<XmlElement> captions =
                descriptions.stream().filter(each -> !isAlternative(head, each)).toList();
        List<XmlElement> called = captions.stream()
                .filter(each -> "drol:caption".equals(head.catalog().code(each, "role")))
                .toList();
        String printed = head.wordings().best(called.isEmpty() ? captions : called);
        Captions.Parted caption = Captions.part(Objects.requireNonNullElse(printed, ""));
        ItemRights rights = new ItemRights(head);
        return new Picture(
                head.guid(),
                head.wordings().best(alternatives),
                caption.caption().isEmpty() ? null : caption.caption(),
                caption.credit() == null ? rights.creditLine() : caption.credit(),
                caption.termsWith(rights.usageTerms()),
                WireTimes.earliest(head.end()),
                renditions(head, true));
    }

    private static List<XmlElement> descriptions(ItemHead head) {
        XmlElement contentMeta = head.item().first("contentMeta");
        return contentMeta == null ? List.of() : contentMeta.all("description");
    }

    /// Tells whether a description is the alternative text: suppliers mark it by its role.
    private static boolean isAlternative(ItemHead head, XmlElement description) {
        String role = head.catalog().code(description, "role");
        String word = role == null ? "" : role.substring(role.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return word.startsWith("alt") || word.startsWith("accessib");
    }

    /// @param untypedToo whether contents without a type are pictures
    static List<Rendition> renditions(ItemHead head, boolean untypedToo) {
        XmlElement contents = head.item().first("contentSet");
        return contents == null
                ? List.of()
                : contents.all("remoteContent").stream()
                        .filter(remote -> isPicture(remote, untypedToo))
                        .map(remote -> rendition(remote, head.catalog()))
                        .filter(rendition -> rendition.href() != null)
                        .toList();
    }

    private static boolean isPicture(XmlElement remote, boolean untypedToo) {
        String type = remote.attribute("contenttype");
        return type == null ? untypedToo : type.startsWith("image/");
    }

    private static Rendition rendition(XmlElement remote, Catalog catalog) {
        String href = remote.attribute("href");
        return new Rendition(
                catalog.code(remote, "rendition"),
                href == null ? remote.attribute("residref") : href,
                inPixels(remote, "width"),
                inPixels(remote, "height"),
                remote.attribute("contenttype"));
    }

    private static @Nullable Integer inPixels(XmlElement remote, String side) {
        String unit = remote.attribute(side + "unit");
        return unit == null || unit.endsWith(":pixels") ? Rendition.pixels(remote.attribute(side)) : null;
    }
}
