package dateline.formats.ap;

import dateline.copy.Captions;
import dateline.copy.JsonFields;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import dateline.story.WireTimes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads pictures: items of their own, and those that a story names.
final class ApPicture {
    private ApPicture() {}

    static PictureItem item(ApItem item) {
        ApRelease release = item.release();
        Embargo embargo = WireTimes.heldByUnclearEnd(release.embargo(), item.end());
        return new PictureItem(whole(item), item.version(), item.versionCreated(), release.status(), embargo);
    }

    /// Reads a picture that a story names: its id and few other fields. The picture's own item fills in
    /// the rest.
    static Picture named(ApItem item) {
        Captions.Parted caption = caption(item.fields());
        return picture(item, caption, caption.caption().isEmpty() ? null : caption.caption(), caption.credit());
    }

    private static Picture whole(ApItem item) {
        JsonFields fields = item.fields();
        Captions.Parted caption = caption(fields);
        return picture(
                item,
                caption,
                caption.caption().isEmpty() ? fields.firstText("headline", "title") : caption.caption(),
                caption.credit() != null ? caption.credit() : credit(fields));
    }

    private static Picture picture(
            ApItem item, Captions.Parted printed, @Nullable String caption, @Nullable String credit) {
        return new Picture(
                item.guid(),
                item.fields().extended("description_alt").findFirst().orElse(null),
                caption,
                credit != null ? credit : item.fields().text("description_creditline"),
                printed.termsWith(item.usageTerms()),
                WireTimes.earliest(item.end()),
                renditions(item.fields()));
    }

    private static Captions.Parted caption(JsonFields fields) {
        return Captions.part(Objects.requireNonNullElse(fields.text("description_caption"), ""));
    }

    /// Returns the credit as AP prints it: `Ada Quill/AP`.
    private static @Nullable String credit(JsonFields fields) {
        String line = fields.text("description_creditline");
        if (line != null) {
            return line;
        }
        String photographer =
                fields.object("photographer").map(by -> by.text("name")).orElse(null);
        String provider = fields.text("provider");
        return Stream.of(photographer, provider)
                .filter(Objects::nonNull)
                .reduce((name, agency) -> name + "/" + agency)
                .orElse(fields.text("copyrightnotice"));
    }

    /// Lists the renditions, without the caption's NITF, which stands among them.
    private static List<Rendition> renditions(JsonFields fields) {
        return fields.map("renditions")
                .filter(named -> !named.getValue().is("type", "text"))
                .map(named -> rendition(named.getKey(), named.getValue()))
                .toList();
    }

    private static Rendition rendition(String name, JsonFields rendition) {
        return new Rendition(
                name,
                rendition.text("href"),
                Rendition.pixels(rendition.words("width")),
                Rendition.pixels(rendition.words("height")),
                rendition.firstText("mimetype", "mediatype"));
    }
}
