package dateline.copy;

import dateline.story.Picture;
import dateline.story.StoryDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads copy in XHTML, or in a supplier's own XML of paragraphs: its text, and its figures as pictures.
public final class XhtmlCopy {
    /// The names of paragraphs in suppliers' own XML.
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "para",
            "paragraph",
            "par",
            "absatz",
            "paragraphe",
            "alinea",
            "parrafo",
            "párrafo",
            "paragrafo",
            "stycke");

    private static final Markup MARKUP = Markup.of(
            PARAGRAPHS.stream().map(name -> name + "=p ").collect(Collectors.joining())
                    + "div=p figcaption=p h1=h2 h2 h3 h4 h5=h4 h6=h4 ul ol li blockquote pre hr br table caption thead tbody tfoot"
                    + " tr th td a em strong b i sub sup q cite code",
            "head script style img template iframe object");

    private static final List<String> AROUND = List.of("figure", "picture");
    private static final PictureAddresses AS_SENT = new PictureAddresses(address -> address);

    private XhtmlCopy() {}

    /// Returns whether an element is a paragraph by its name.
    static boolean isParagraph(XmlElement element) {
        return PARAGRAPHS.contains(element.name().toLowerCase(Locale.ROOT));
    }

    public static void into(StoryDraft story, XmlElement copy) {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures(copy).forEach(picture -> pictures.merge(upload(picture), picture, Picture::filledBy));
        story.pictures.addAll(pictures.values());
        if (story.headline == null) {
            story.headline = headline(copy);
        }
        XmlElement clear =
                XhtmlHeader.cleared(copy).without(element -> isPicture(element) || isHead(element, story.headline));
        XmlElement signed =
                clear.withDescendants().filter(XhtmlCopy::isByline).findFirst().orElse(null);
        Copy.into(story, BodyHtml.clean(MARKUP.html(signed == null ? clear : clear.without(signed::equals))));
        if (signed != null) {
            Copy.printed(story, Objects.requireNonNull(byline(signed)));
        }
    }

    /// Returns whether an element stands for the byline by its class, and is one by its text.
    private static boolean isByline(XmlElement element) {
        String kind = element.attribute("class");
        return kind != null && kind.contains("byline") && byline(element) != null;
    }

    private static @Nullable String byline(XmlElement element) {
        String named = PrintedByline.of(element.text());
        return named == null ? new Signatures(null).byline(element.text()) : named;
    }

    /// Returns the heading in the copy's `header`; null if there is none.
    private static @Nullable String headline(XmlElement copy) {
        return copy.withDescendants()
                .filter(element -> element.name().equals("header"))
                .flatMap(XmlElement::withDescendants)
                .filter(element -> element.name().equals("h1"))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Stream<Picture> pictures(XmlElement element) {
        return isPicture(element)
                ? picture(element)
                : element.elements().stream().flatMap(XhtmlCopy::pictures);
    }

    /// Returns whether this is an image, or an element around one; figures may also hold quotations and tables.
    private static boolean isPicture(XmlElement element) {
        return element.name().equals("img")
                || AROUND.contains(element.name())
                        && element.withDescendants()
                                .anyMatch(each -> each.name().equals("img"));
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
        Captions.Parted caption = Captions.ofLines(caption(below));
        String credit = caption.credit() == null ? text(below, "byline") : caption.credit();
        return html(figure).select("img").stream()
                .filter(image -> !NoPicture.is(image))
                .map(image -> new Picture(
                        null,
                        image.attr("alt").isBlank() ? null : image.attr("alt").strip(),
                        caption.caption().isEmpty() ? null : caption.caption(),
                        credit,
                        caption.terms(),
                        AS_SENT.of(image)))
                .filter(picture -> !picture.renditions().isEmpty());
    }

    private static String caption(List<XmlElement> elements) {
        return elements.stream()
                .filter(each -> isNamed(each, "figcaption"))
                .map(each -> String.join("\n", each.lines()))
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String upload(Picture picture) {
        return PictureAddresses.upload(
                Objects.requireNonNullElse(picture.renditions().getFirst().href(), ""));
    }

    /// Returns an element and those below it, without text, in the form in which all formats read pictures.
    private static Element html(XmlElement element) {
        Element html = new Element(element.name());
        element.attributes().forEach((name, value) -> html.attr(name, value));
        element.elements().forEach(child -> html.appendChild(html(child)));
        return html;
    }

    /// Returns the text of the first element with this name or class that has text; null if there is none.
    private static @Nullable String text(List<XmlElement> elements, String name) {
        return elements.stream()
                .filter(each -> isNamed(each, name))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static boolean isNamed(XmlElement element, String name) {
        return element.name().equals(name) || name.equals(element.attribute("class"));
    }
}
