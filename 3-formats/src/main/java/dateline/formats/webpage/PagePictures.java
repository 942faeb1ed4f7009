package dateline.formats.webpage;

import dateline.copy.Captions;
import dateline.copy.JsonFields;
import dateline.copy.NoPicture;
import dateline.copy.PictureAddresses;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Collects the pictures of an article, each once: those that readers see, or if there are none, the one in the
/// page's metadata.
final class PagePictures {
    private static final String CREDIT = "[class*=credit], [class*=Credit], [class*=copyright], [class*=Copyright],"
            + " [class*=attribution], [class*=photographer], [itemprop=copyrightHolder], [itemprop=creditText], cite";
    private static final String CAPTION = "figcaption, [class*=caption], [class*=Caption], [itemprop=caption]";
    private static final Pattern CREDIT_LABEL =
            Pattern.compile("(?iu)^(?:photo credit|image credit|picture credit|credit"
                    + "|image source|source|photo|foto|image|bild|picture)\\s*:\\s*");
    private static final Pattern NO_PHOTO =
            Pattern.compile("(?i)(?:^|[-_\\s/])(?:avatar|icon|logo|emoji|sprite|badge|author)(?:[-_\\s./]|$)");
    private static final int SMALLEST = 100;

    private final PictureAddresses addresses;
    private final Map<String, Picture> pictures = new LinkedHashMap<>();
    private final List<Element> captions = new ArrayList<>();

    PagePictures(PictureAddresses addresses) {
        this.addresses = addresses;
    }

    /// Moves the pictures and their captions out of an article.
    void take(Element article) {
        for (Element image : article.select("img, amp-img")) {
            List<Rendition> files = addresses.of(image);
            if (!files.isEmpty() && !NoPicture.is(image) && !isTiny(image)) {
                add(files, image);
            }
        }
        article.select("figure:has(img), figure:has(amp-img), figure:has(video), figure:has(amp-video)")
                .forEach(Element::remove);
        article.select("picture, img, amp-img, video, amp-video, audio").forEach(Element::remove);
        captions.forEach(Element::remove);
        article.select(CAPTION).stream()
                .filter(caption -> caption.closest("table") == null)
                .forEach(Element::remove);
    }

    /// Completes the visible pictures from the metadata, or takes a picture from there if none is visible.
    void complete(List<JsonNode> named, @Nullable String shared) {
        boolean none = pictures.isEmpty();
        for (JsonNode node : named) {
            Picture picture = ofMachines(node);
            if (!picture.renditions().isEmpty()) {
                String key = key(picture.renditions());
                if (none && (pictures.isEmpty() || node.isObject() && picture.caption() != null)) {
                    pictures.putIfAbsent(key, picture);
                } else {
                    pictures.computeIfPresent(key, (stem, seen) -> completed(seen, picture));
                }
            }
        }
        List<Rendition> file = addresses.of(shared, null, null);
        if (pictures.isEmpty()
                && !file.isEmpty()
                && !NO_PHOTO.matcher(Objects.requireNonNull(shared)).find()) {
            pictures.put(shared, new Picture(null, null, null, null, null, file));
        }
    }

    List<Picture> list() {
        return List.copyOf(pictures.values());
    }

    private void add(List<Rendition> files, Element image) {
        Element figure = figure(image);
        Element caption = figure == null ? null : figure.selectFirst(CAPTION);
        String credit = figure == null ? null : credit(figure);
        String words = caption == null ? "" : withoutCredit(caption);
        if (caption != null && !caption.nameIs("caption")) {
            captions.add(caption);
        }
        Captions.Parted parted = Captions.part(words);
        String alt = image.attr("alt").strip();
        Picture picture = new Picture(
                null,
                alt.isEmpty() ? null : alt,
                parted.caption().isEmpty() ? null : parted.caption(),
                credit != null ? credit : parted.credit(),
                parted.terms(),
                files);
        pictures.merge(key(files), picture, PagePictures::completed);
    }

    /// Returns the element that contains a picture and its caption; null if there is none.
    private static @Nullable Element figure(Element image) {
        Element figure = image.closest("figure");
        if (figure != null) {
            return figure;
        }
        return Stream.iterate(image.parent(), Objects::nonNull, Element::parent)
                .limit(3)
                .filter(around -> around.select("img, amp-img").size() == 1 && around.selectFirst(CAPTION) != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String credit(Element figure) {
        return Optional.ofNullable(figure.selectFirst(CREDIT))
                .map(Element::text)
                .map(text -> text.strip().replaceFirst("^[(\\[](.*)[)\\]]$", "$1"))
                .map(text -> CREDIT_LABEL.matcher(text).replaceFirst("").strip())
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static String withoutCredit(Element caption) {
        Element words = caption.clone();
        words.select(CREDIT).forEach(Element::remove);
        return words.is(CREDIT) ? "" : words.text().strip();
    }

    private Picture ofMachines(JsonNode node) {
        if (node.isString()) {
            return new Picture(null, null, null, null, null, addresses.of(node.stringValue(), null, null));
        }
        JsonFields image = new JsonFields(node);
        String caption = image.firstText("caption", "description");
        Captions.Parted parted = Captions.part(caption == null ? "" : caption);
        String credit = image.firstText("creditText", "copyrightNotice");
        return new Picture(
                null,
                null,
                parted.caption().isEmpty() ? null : parted.caption(),
                credit != null ? credit : parted.credit(),
                parted.terms(),
                addresses.of(
                        image.firstText("url", "contentUrl"),
                        Rendition.pixels(image.words("width")),
                        Rendition.pixels(image.words("height"))));
    }

    private static Picture completed(Picture seen, Picture other) {
        return new Picture(
                null,
                seen.alt() != null ? seen.alt() : other.alt(),
                seen.caption() != null ? seen.caption() : other.caption(),
                seen.credit() != null ? seen.credit() : other.credit(),
                seen.usageTerms() != null ? seen.usageTerms() : other.usageTerms(),
                seen.renditions());
    }

    private static String key(List<Rendition> files) {
        return PictureAddresses.stem(Objects.requireNonNull(files.getFirst().href()));
    }

    private static boolean isTiny(Element image) {
        Integer width = Rendition.pixels(image.attr("width"));
        Integer height = Rendition.pixels(image.attr("height"));
        boolean small = width != null && width < SMALLEST || height != null && height < SMALLEST;
        return small
                || NO_PHOTO.matcher(image.className()).find()
                || NO_PHOTO.matcher(image.attr("src")).find();
    }
}
