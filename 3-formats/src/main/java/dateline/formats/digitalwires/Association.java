package dateline.formats.digitalwires;

import dateline.copy.Captions;
import dateline.copy.JsonFields;
import dateline.formats.feed.JsonLocks;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An item that an entry brings with it.
record Association(JsonFields fields) {
    String type() {
        String type = Objects.requireNonNullElse(fields.text("type"), "").toLowerCase(Locale.ROOT);
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /// Returns whether the item is a picture. If it does not tell its type, its renditions do.
    boolean isPicture() {
        return switch (type()) {
            case "image", "picture", "graphic", "photo" -> true;
            case "" ->
                renditions().stream()
                        .anyMatch(rendition -> rendition.mimeType() == null
                                || rendition.mimeType().startsWith("image/"));
            default -> false;
        };
    }

    PictureItem item() {
        StoryDraft locks = new StoryDraft();
        JsonLocks.into(locks, fields);
        return item(fields, locks);
    }

    /// Reads a picture that is the whole entry.
    ///
    /// @param locks what the entry says about its publication
    PictureItem alone(JsonFields entry, StoryDraft locks) {
        return item(entry, locks);
    }

    /// @param about the object that says which version this is, and how it may be used
    private PictureItem item(JsonFields about, StoryDraft locks) {
        String urn = fields.text("urn") == null ? about.text("urn") : fields.text("urn");
        return new PictureItem(
                picture(urn, about.text("usageterms"), locks),
                about.words("version"),
                DigitalwiresEntry.created(about),
                locks.status,
                WireTimes.heldByUnclearEnd(locks.embargo, about.rawText("expires")));
    }

    private Picture picture(@Nullable String urn, @Nullable String terms, StoryDraft locks) {
        Captions.Parted caption = Captions.part(Objects.requireNonNullElse(fields.text("caption"), ""));
        return new Picture(
                urn,
                fields.firstText("alttext", "alt_text"),
                caption.caption().isEmpty() ? fields.text("headline") : caption.caption(),
                caption.credit() != null ? caption.credit() : fields.firstText("creditline", "creator"),
                caption.termsWith(terms),
                locks.expires,
                renditions());
    }

    private List<Rendition> renditions() {
        Stream<Rendition> listed = fields.list("renditions").map(each -> rendition(each.text("name"), each));
        Stream<Rendition> named = fields.map("renditions").map(each -> rendition(each.getKey(), each.getValue()));
        return Stream.concat(listed, named).toList();
    }

    private static Rendition rendition(@Nullable String name, JsonFields rendition) {
        return new Rendition(
                name,
                rendition.firstText("url", "href"),
                Rendition.pixels(rendition.words("width")),
                Rendition.pixels(rendition.words("height")),
                rendition.text("mimetype"));
    }
}
