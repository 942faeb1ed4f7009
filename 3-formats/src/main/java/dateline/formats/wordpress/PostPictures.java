package dateline.formats.wordpress;

import dateline.copy.NoPicture;
import dateline.copy.PictureAddresses;
import dateline.story.Picture;
import dateline.story.Rendition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Collects a post's pictures, each once, whatever its sizes. A picture is identified by its attachment's
/// number if the post gives it, else by its address.
final class PostPictures {
    private static final Pattern NUMBER = Pattern.compile("\\b(?:wp-image-|attachment_)(\\d{1,18})\\b");
    private static final PictureAddresses AS_SENT = new PictureAddresses(address -> address);

    private final Blog blog;
    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    PostPictures(Blog blog) {
        this.blog = blog;
    }

    void featured(String number) {
        blog.attachment(number)
                .or(() -> elsewhere(number))
                .filter(attachment -> attachment.guid() != null || attachment.isPicture())
                .ifPresent(attachment -> add(attachment, "", ""));
    }

    /// Returns an attachment that another file of the export may have.
    private Optional<Attachment> elsewhere(String number) {
        return Optional.ofNullable(blog.site().numbered(number)).map(guid -> Attachment.shown(guid, ""));
    }

    /// Moves the pictures and their captions out of the copy.
    void take(Element copy) {
        copy.select("img").stream().filter(NoPicture::is).forEach(Element::remove);
        for (Element image : copy.select("img")) {
            Element figure = image.closest("figure");
            Attachment attachment = attachment(image, figure);
            if (attachment.url().startsWith("http") || attachment.guid() != null) {
                add(attachment, image.attr("alt"), caption(figure));
            }
        }
        copy.select("figure:has(img)").forEach(Element::remove);
        copy.select("img").forEach(Element::remove);
    }

    /// Returns the caption of a figure with one picture; empty if there is none. The caption of a gallery
    /// belongs to no single picture.
    private static String caption(@Nullable Element figure) {
        Element caption = figure == null ? null : figure.selectFirst("> figcaption");
        boolean one = figure != null && figure.select("img").size() == 1;
        return caption == null || !one ? "" : caption.text();
    }

    List<Picture> list() {
        return new ArrayList<>(pictures.values());
    }

    private Attachment attachment(Element image, @Nullable Element figure) {
        String names = image.className() + ' ' + (figure == null ? "" : figure.id() + ' ' + figure.className());
        Matcher found = NUMBER.matcher(names);
        String number = found.find() ? found.group(1) : null;
        String address = AS_SENT.of(image).stream()
                .map(Rendition::href)
                .flatMap(Stream::ofNullable)
                .map(blog.site()::whole)
                .findFirst()
                .orElse("");
        return Optional.ofNullable(number)
                .flatMap(blog::attachment)
                .or(() -> blog.attachmentOf(address))
                .orElseGet(() -> Attachment.shown(
                        number == null
                                ? blog.site().ofFile(address)
                                : blog.site().numbered(number),
                        address));
    }

    private void add(Attachment attachment, String alt, String caption) {
        Picture picture = attachment.picture(alt, caption);
        String key = picture.guid() == null ? Attachment.file(attachment.url()) : picture.guid();
        pictures.merge(key, picture, PostPictures::fuller);
    }

    /// Returns the one with a caption, and with the files of either. A picture that is both featured and in the
    /// text has its caption in the text.
    private static Picture fuller(Picture first, Picture second) {
        Picture fuller = first.caption() == null && second.caption() != null ? second : first;
        return new Picture(
                fuller.guid(),
                fuller.alt() == null ? second.alt() : fuller.alt(),
                fuller.caption(),
                fuller.credit(),
                fuller.usageTerms(),
                first.renditions().isEmpty() ? second.renditions() : first.renditions());
    }
}
