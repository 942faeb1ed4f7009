package dateline.story.nitf;

import dateline.story.Captions;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.XmlElement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the pictures among NITF's `media`; films and sound are left.
final class NitfMedia {
    private NitfMedia() {}

    static Stream<Picture> all(XmlElement content) {
        return content.withDescendants()
                .filter(element -> element.name().equals("media"))
                .filter(NitfMedia::isPicture)
                .map(NitfMedia::picture);
    }

    private static boolean isPicture(XmlElement media) {
        String type = Objects.requireNonNullElse(media.attribute("media-type"), "");
        return type.matches("(?i)image|photo|picture|graphic")
                || media.all("media-reference").stream()
                        .map(reference -> reference.attribute("mime-type"))
                        .anyMatch(mime -> mime != null && mime.startsWith("image/"));
    }

    private static Picture picture(XmlElement media) {
        Captions.Parted caption = Captions.part(Objects.requireNonNullElse(media.textOf("media-caption"), ""));
        String producer = media.textOf("media-producer");
        List<XmlElement> references = media.all("media-reference");
        return new Picture(
                null,
                references.stream()
                        .map(reference -> reference.attribute("alternate-text"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                caption.caption().isEmpty() ? null : caption.caption(),
                caption.credit() == null ? producer : caption.credit(),
                null,
                references.stream().map(NitfMedia::rendition).toList());
    }

    private static Rendition rendition(XmlElement reference) {
        return new Rendition(
                reference.attribute("name"),
                reference.attribute("source"),
                number(reference.attribute("width")),
                number(reference.attribute("height")),
                reference.attribute("mime-type"));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,6}") ? Integer.valueOf(digits) : null;
    }
}
