package dateline.formats.feed;

import dateline.copy.BodyHtml;
import dateline.copy.Captions;
import dateline.copy.HtmlInput;
import dateline.story.Body;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An item's text as a body with absolute addresses, and the pictures inside that text.
final class FeedCopy {
    /// In pixels. Smaller pictures are buttons, smileys and counters.
    private static final int SMALLEST = 60;

    private static final Pattern PICTURE = Pattern.compile("(?i)<img\\b");
    private static final Pattern LINK = Pattern.compile("(?i)<a\\s");

    private final Body body;
    private final List<Picture> pictures;

    private FeedCopy(Body body, List<Picture> pictures) {
        this.body = body;
        this.pictures = pictures;
    }

    static FeedCopy of(FeedText text) {
        if (!text.html()) {
            return new FeedCopy(BodyHtml.ofText(text.text()), List.of());
        }
        boolean links = text.scope().base() != null && LINK.matcher(text.text()).find();
        if (!links && !PICTURE.matcher(text.text()).find()) {
            return new FeedCopy(BodyHtml.clean(text.text()), List.of());
        }
        Document document = HtmlInput.fragment(text.text());
        List<Picture> pictures = pictures(document, text.scope());
        document.select("a[href]").forEach(link -> makeWhole(link, text.scope()));
        return new FeedCopy(BodyHtml.clean(document.body()), pictures);
    }

    Body body() {
        return body;
    }

    /// Returns the pictures in figures, because the writer chose them; if there are none, the first picture.
    List<Picture> pictures() {
        return pictures;
    }

    private static void makeWhole(Element link, FeedScope scope) {
        String whole = scope.address(link.attr("href"));
        if (whole != null) {
            link.attr("href", whole);
        }
    }

    private static List<Picture> pictures(Document document, FeedScope scope) {
        List<Picture> figures = document.select("figure img[src]").stream()
                .flatMap(img -> picture(img, scope))
                .toList();
        return !figures.isEmpty()
                ? figures
                : document.select("img[src]").stream()
                        .flatMap(img -> picture(img, scope))
                        .limit(1)
                        .toList();
    }

    private static Stream<Picture> picture(Element img, FeedScope scope) {
        String address = scope.address(img.attr("src"));
        Integer width = pixels(img.attr("width"));
        Integer height = pixels(img.attr("height"));
        boolean small = width != null && width < SMALLEST || height != null && height < SMALLEST;
        if (address == null || small) {
            return Stream.empty();
        }
        Element figure = img.closest("figure");
        Element figcaption = figure == null ? null : figure.selectFirst("figcaption");
        Captions.Parted caption = Captions.part(figcaption == null ? "" : figcaption.text());
        return Stream.of(new Picture(
                null,
                filled(img.attr("alt")),
                filled(caption.caption()),
                caption.credit(),
                null,
                List.of(new Rendition(null, address, width, height, null))));
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : FeedText.oneLine(text);
    }

    static @Nullable Integer pixels(@Nullable String value) {
        String number = value == null ? "" : value.strip().replaceFirst("px$", "");
        return number.matches("[0-9]{1,6}") && !number.matches("0+") ? Integer.valueOf(number) : null;
    }
}
