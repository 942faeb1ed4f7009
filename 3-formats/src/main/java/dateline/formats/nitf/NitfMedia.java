package dateline.formats.nitf;

import dateline.copy.CaptionElement;
import dateline.copy.Captions;
import dateline.copy.NoPicture;
import dateline.copy.XmlElement;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the pictures among NITF's `media`, and skips films and sound.
final class NitfMedia {
    private NitfMedia() {}

    /// @param headline of the story, which captions may repeat
    static Stream<Picture> all(XmlElement content, @Nullable String headline) {
        return content.withDescendants()
                .filter(element -> element.name().equals("media"))
                .filter(NitfMedia::isPicture)
                .map(media -> picture(media, headline))
                .filter(picture -> picture.renditions().stream().noneMatch(NoPicture::is));
    }

    private static boolean isPicture(XmlElement media) {
        String type = Objects.requireNonNullElse(media.attribute("media-type"), "");
        return type.matches("(?i)image|photo|picture|graphic")
                || media.all("media-reference").stream()
                        .map(reference -> reference.attribute("mime-type"))
                        .anyMatch(mime -> mime != null && mime.startsWith("image/"));
    }

    private static Picture picture(XmlElement media, @Nullable String headline) {
        Captions.Parted caption = Captions.ofLines(media.all("media-caption").stream()
                .map(printed -> CaptionElement.lines(printed, headline))
                .filter(lines -> !lines.isEmpty())
                .collect(Collectors.joining("\n")));
        String producer = text(media, "media-producer");
        List<XmlElement> references = media.all("media-reference");
        return new Picture(
                null,
                first(references, "alternate-text").orElse(null),
                caption.caption().isEmpty() ? null : caption.caption(),
                caption.credit() == null ? credit(producer, references) : caption.credit(),
                caption.terms(),
                references.stream().map(NitfMedia::rendition).toList());
    }

    private static String text(XmlElement media, String child) {
        return media.all(child).stream()
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String credit(String producer, List<XmlElement> references) {
        return producer.isEmpty()
                ? first(references, "source-credit")
                        .or(() -> first(references, "copyright"))
                        .orElse(null)
                : producer;
    }

    private static Optional<String> first(List<XmlElement> references, String attribute) {
        return references.stream()
                .map(reference -> reference.attribute(attribute))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Rendition rendition(XmlElement reference) {
        String source = reference.attribute("source");
        return new Rendition(
                reference.attribute("name"),
                source == null ? reference.attribute("data-location") : source,
                Rendition.pixels(reference.attribute("width")),
                Rendition.pixels(reference.attribute("height")),
                reference.attribute("mime-type"));
    }
}
