package dateline.formats.feed;

import dateline.copy.BodyHtml;
import dateline.copy.CaptionShortcodes;
import dateline.copy.Captions;
import dateline.copy.HtmlInput;
import dateline.copy.NoPicture;
import dateline.copy.PictureAddresses;
import dateline.story.Body;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/// An item's text as a body with absolute addresses, and the pictures inside that text.
final class FeedCopy {
    /// In pixels. Smaller pictures are buttons, smileys and counters.
    private static final int SMALLEST = 60;

    private final Body body;
    private final List<Picture> figures;
    private final List<Picture> pictures;

    private FeedCopy(Body body, List<Picture> figures, List<Picture> pictures) {
        this.body = body;
        this.figures = figures;
        this.pictures = pictures;
    }

    static FeedCopy of(FeedText text) {
        if (!text.html()) {
            return new FeedCopy(BodyHtml.ofText(text.text()), List.of(), List.of());
        }
        boolean links = text.scope().base() != null && hasTag(text.text(), "a");
        if (!links && !hasTag(text.text(), "img") && !hasTag(text.text(), "amp-img")) {
            return new FeedCopy(BodyHtml.clean(text.text()), List.of(), List.of());
        }
        Document document = HtmlInput.fragment(CaptionShortcodes.html(text.text()));
        List<Picture> figures = pictures(document.select("figure img, figure amp-img"), text.scope());
        List<Picture> all = figures.isEmpty() ? pictures(document.select("img, amp-img"), text.scope()) : figures;
        document.select("a[href]").forEach(link -> makeWhole(link, text.scope()));
        return new FeedCopy(BodyHtml.clean(document.body()), figures, all);
    }

    Body body() {
        return body;
    }

    /// Lists the pictures in figures, because the writer chose them; if there are none, all pictures.
    List<Picture> pictures() {
        return pictures;
    }

    /// Lists the pictures that the item offers beside its text, each completed by the figure that shows it, and
    /// then the text's other figures. If the item offers none, lists the pictures of the text.
    List<Picture> picturesWith(List<Picture> offered) {
        return offered.isEmpty() ? pictures : FeedPictures.joined(offered, figures);
    }

    /// Returns whether HTML has a tag with this name: faster than an expression in long text.
    private static boolean hasTag(String html, String name) {
        int length = name.length();
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            int end = at + 1 + length;
            if (html.regionMatches(true, at + 1, name, 0, length)
                    && end < html.length()
                    && isEndOfName(html.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEndOfName(char c) {
        return Character.isWhitespace(c) || c == '/' || c == '>';
    }

    private static void makeWhole(Element link, FeedScope scope) {
        String whole = scope.address(link.attr("href"));
        if (whole != null) {
            link.attr("href", whole);
        }
    }

    private static List<Picture> pictures(Elements images, FeedScope scope) {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        images.forEach(image -> picture(image, scope)
                .ifPresent(picture -> pictures.merge(FeedPictures.upload(picture), picture, Picture::filledBy)));
        return List.copyOf(pictures.values());
    }

    private static Optional<Picture> picture(Element image, FeedScope scope) {
        List<Rendition> files =
                new PictureAddresses(reference -> Objects.requireNonNullElse(scope.address(reference), "")).of(image);
        if (files.isEmpty() || isSmall(image) || NoPicture.is(image)) {
            return Optional.empty();
        }
        Element figure = image.closest("figure");
        Element figcaption = figure == null ? null : figure.selectFirst("figcaption");
        Captions.Parted caption = Captions.part(figcaption == null ? "" : figcaption.text());
        return Optional.of(new Picture(
                null, filled(image.attr("alt")), filled(caption.caption()), caption.credit(), caption.terms(), files));
    }

    private static boolean isSmall(Element image) {
        return Stream.of("width", "height")
                .map(side -> Rendition.pixels(image.attr(side)))
                .anyMatch(pixels -> pixels != null && pixels < SMALLEST);
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : FeedText.oneLine(text);
    }
}
