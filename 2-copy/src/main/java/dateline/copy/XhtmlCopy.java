package dateline.copy;

import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.StoryDraft;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads copy in XHTML: its text, and its figures as pictures.
public final class XhtmlCopy {
    private static final Markup MARKUP = Markup.of(
            "p div=p figcaption=p h1=h2 h2 h3 h4 h5=h4 h6=h4 ul ol li blockquote pre hr br table caption thead tbody tfoot"
                    + " tr th td a em strong b i sub sup q cite code",
            "head script style img template iframe object");

    private XhtmlCopy() {}

    public static void into(StoryDraft story, XmlElement copy) {
        pictures(copy).forEach(story.pictures::add);
        XmlElement clear = copy.without(element -> isPicture(element) || isHead(element, story.headline));
        Copy.into(story, BodyHtml.clean(MARKUP.html(clear)));
    }

    private static Stream<Picture> pictures(XmlElement element) {
        return isPicture(element)
                ? picture(element)
                : element.elements().stream().flatMap(XhtmlCopy::pictures);
    }

    /// Returns whether this is an image, or a figure with one; figures may also hold quotations and tables.
    private static boolean isPicture(XmlElement element) {
        return element.name().equals("img")
                || (element.name().equals("figure")
                        && element.withDescendants()
                                .anyMatch(each -> each.name().equals("img")));
    }

    /// Returns whether this repeats the metadata: the headline, or TT's line of vignette and
    /// source (tt.se/spec).
    private static boolean isHead(XmlElement element, @Nullable String headline) {
        return switch (element.name()) {
            case "h1" -> element.text().equals(headline);
            case "div" -> "dat".equals(element.attribute("class"));
            default -> false;
        };
    }

    private static Stream<Picture> picture(XmlElement figure) {
        List<XmlElement> below = figure.withDescendants().toList();
        return below.stream().filter(each -> each.name().equals("img")).map(img -> {
            Captions.Parted caption = Captions.part(Objects.requireNonNullElse(text(below, "figcaption"), ""));
            String credit = caption.credit() == null ? text(below, "byline") : caption.credit();
            return new Picture(
                    null,
                    img.attribute("alt"),
                    caption.caption().isEmpty() ? null : caption.caption(),
                    credit,
                    null,
                    List.of(new Rendition(
                            null,
                            img.attribute("src"),
                            Rendition.pixels(img.attribute("width")),
                            Rendition.pixels(img.attribute("height")),
                            null)));
        });
    }

    /// Returns the text of the first element with this name or class that has text; null if there is none.
    private static @Nullable String text(List<XmlElement> elements, String name) {
        return elements.stream()
                .filter(each -> each.name().equals(name) || name.equals(each.attribute("class")))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
