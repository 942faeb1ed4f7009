package dateline.formats.feed;

import dateline.copy.Captions;
import dateline.copy.NoPicture;
import dateline.copy.PictureAddresses;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects the pictures that an item offers beside its text: Media RSS, enclosures, iTunes. Source: Media RSS
/// 1.5.1. Metadata of an item or a group applies to everything in it, unless it is overridden there.
final class FeedPictures {
    private static final Set<String> PICTURE_LINKS = Set.of("enclosure", "featuremedia", "featuredmedia");

    private final FeedElement item;
    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    private FeedPictures(FeedElement item) {
        this.item = item;
    }

    static List<Picture> of(FeedElement item) {
        FeedPictures all = new FeedPictures(item);
        item.all("media:group").forEach(all::group);
        item.all("media:content").stream().filter(FeedPictures::isPicture).forEach(all::content);
        item.all("enclosure").forEach(enclosure -> all.enclosed(enclosure, enclosure.attribute("url")));
        item.all("link", "atom:link").stream()
                .filter(link -> PICTURE_LINKS.contains(Objects.requireNonNullElse(link.attribute("rel"), "")))
                .forEach(link -> all.enclosed(link, link.attribute("href")));
        all.thumbnails();
        return List.copyOf(all.pictures.values());
    }

    /// Lists the pictures that an item offers, each completed by the figure that shows it in the text, and then
    /// the other figures.
    static List<Picture> joined(List<Picture> offered, List<Picture> figures) {
        Map<String, Picture> all = new LinkedHashMap<>();
        Stream.concat(offered.stream(), figures.stream())
                .forEach(picture -> all.merge(upload(picture), picture, Picture::filledBy));
        return List.copyOf(all.values());
    }

    /// Returns what the addresses of a picture in all its sizes have in common.
    static String upload(Picture picture) {
        return PictureAddresses.upload(
                Objects.requireNonNullElse(picture.renditions().getFirst().href(), ""));
    }

    /// Adds a group as one picture in several sizes.
    private void group(FeedElement group) {
        List<FeedElement> contents = group.all("media:content");
        List<FeedElement> sizes =
                contents.stream().filter(FeedPictures::isPicture).toList();
        List<FeedElement> small = contents.isEmpty() || !sizes.isEmpty() ? group.all("media:thumbnail") : List.of();
        List<Rendition> renditions = Stream.concat(
                        sizes.stream().map(size -> rendition(null, size)),
                        small.stream().map(size -> rendition("thumbnail", size)))
                .filter(rendition -> rendition.href() != null)
                .toList();
        if (!renditions.isEmpty()) {
            FeedElement about = sizes.isEmpty() ? group : sizes.getFirst();
            add(picture(List.of(about, group, item), renditions));
        }
    }

    private void content(FeedElement content) {
        List<Rendition> renditions = Stream.concat(
                        Stream.of(rendition(null, content)),
                        content.all("media:thumbnail").stream().map(size -> rendition("thumbnail", size)))
                .filter(rendition -> rendition.href() != null)
                .toList();
        if (!renditions.isEmpty()) {
            add(picture(List.of(content, item), renditions));
        }
    }

    private void enclosed(FeedElement enclosure, @Nullable String reference) {
        String address = enclosure.scope().address(reference);
        if (address != null && isPicture(null, enclosure.attribute("type"), address)) {
            Rendition rendition = new Rendition(null, address, null, null, enclosure.attribute("type"));
            add(picture(List.of(item), List.of(rendition)));
        }
    }

    /// Adds the thumbnails as smaller sizes of the item's only picture, or as the picture if it has none. If
    /// there is still no picture, adds the iTunes cover.
    private void thumbnails() {
        List<Rendition> small = item.all("media:thumbnail").stream()
                .map(size -> rendition("thumbnail", size))
                .filter(rendition -> rendition.href() != null && !NoPicture.is(rendition))
                .toList();
        if (!small.isEmpty() && pictures.size() <= 1) {
            String key = pictures.isEmpty()
                    ? key(small.getFirst())
                    : pictures.keySet().iterator().next();
            Picture picture = picture(List.of(item), small);
            pictures.merge(key, picture, FeedPictures::joined);
        }
        if (pictures.isEmpty()) {
            item.all("itunes:image").stream()
                    .flatMap(FeedPictures::cover)
                    .findFirst()
                    .ifPresent(address ->
                            add(picture(List.of(), List.of(new Rendition(null, address, null, null, null)))));
        }
    }

    /// Returns the address of a cover: `href` is the standard, but `url` and plain text are in use.
    private static Stream<String> cover(FeedElement image) {
        String reference = image.attribute("href") == null ? image.attribute("url") : image.attribute("href");
        return Stream.of(reference == null ? image.element().text() : reference)
                .flatMap(address -> Stream.ofNullable(image.scope().address(address)));
    }

    private void add(Picture picture) {
        if (picture.renditions().stream().anyMatch(NoPicture::is)) {
            return;
        }
        pictures.merge(key(picture.renditions().getFirst()), picture, FeedPictures::joined);
    }

    /// Returns the address without its query. CASE: one file offered at several widths differs only in
    /// its query.
    private static String key(Rendition rendition) {
        return Objects.requireNonNullElse(rendition.href(), "").replaceFirst("\\?.*", "");
    }

    private static Picture joined(Picture one, Picture other) {
        List<Rendition> renditions = new ArrayList<>(one.renditions());
        other.renditions().stream()
                .filter(more -> renditions.stream().noneMatch(existing -> Objects.equals(existing.href(), more.href())))
                .forEach(renditions::add);
        return new Picture(
                null,
                one.alt(),
                one.caption() == null ? other.caption() : one.caption(),
                one.credit() == null ? other.credit() : one.credit(),
                one.usageTerms(),
                renditions);
    }

    /// @param about the elements that describe the picture, the nearest first
    private static Picture picture(List<FeedElement> about, List<Rendition> renditions) {
        String description = about.stream()
                .flatMap(place -> place.lines("media:description"))
                .findFirst()
                .orElse(null);
        String title = about.stream()
                .limit(Math.max(0, about.size() - 1L))
                .flatMap(place -> place.lines("media:title"))
                .findFirst()
                .orElse("");
        Captions.Parted caption = Captions.part(description == null ? title : description);
        return new Picture(
                null,
                null,
                caption.caption().isEmpty() ? null : caption.caption(),
                caption.credit() == null ? credit(about) : caption.credit(),
                caption.termsWith(about.stream()
                        .flatMap(place -> place.lines("media:license"))
                        .findFirst()
                        .orElse(null)),
                renditions);
    }

    private static @Nullable String credit(List<FeedElement> about) {
        return Stream.concat(
                        about.stream().flatMap(place -> place.lines("media:credit")),
                        about.stream().flatMap(place -> place.lines("media:copyright")))
                .findFirst()
                .orElse(null);
    }

    private static Rendition rendition(@Nullable String name, FeedElement element) {
        return new Rendition(
                name,
                element.scope().address(element.attribute("url")),
                Rendition.pixels(element.attribute("width")),
                Rendition.pixels(element.attribute("height")),
                element.attribute("type"));
    }

    private static boolean isPicture(FeedElement content) {
        return isPicture(content.attribute("medium"), content.attribute("type"), content.attribute("url"));
    }

    /// Tells whether a file is a picture. It is not if neither its medium, its type nor its name says so.
    static boolean isPicture(@Nullable String medium, @Nullable String type, @Nullable String address) {
        if (medium != null) {
            return medium.equalsIgnoreCase("image");
        }
        if (type != null) {
            return type.toLowerCase(java.util.Locale.ROOT).startsWith("image/");
        }
        return address != null && address.matches("(?i)[^?#]+\\.(?:jpe?g|png|gif|webp|avif|heic)(?:[?#].*)?");
    }
}
