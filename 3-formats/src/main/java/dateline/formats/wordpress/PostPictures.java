package dateline.formats.wordpress;

import dateline.story.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Collects a post's pictures, each once, whatever its sizes. A picture is identified by its attachment's
/// number if the post gives it, else by its address.
final class PostPictures {
    private static final Pattern NUMBER = Pattern.compile("\\b(?:wp-image-|attachment_)(\\d{1,18})\\b");
    private static final PictureAddresses AS_SENT = PictureAddresses.ofPage(null);

    private final Blog blog;
    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    PostPictures(Blog blog) {
        this.blog = blog;
    }

    void featured(String number) {
        blog.attachment(number).filter(Attachment::isPicture).ifPresent(attachment -> add(attachment, "", ""));
    }

    /// Moves the pictures and their captions out of the copy.
    void take(Element copy) {
        copy.select("img").stream().filter(NoPicture::is).forEach(Element::remove);
        for (Element image : copy.select("img")) {
            Element figure = image.closest("figure");
            Attachment attachment = attachment(image, figure);
            if (attachment.url().startsWith("http")) {
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
        Matcher number = NUMBER.matcher(names);
        String address = image.attr("src").startsWith("//") ? "https:" + image.attr("src") : image.attr("src");
        return (number.find() ? blog.attachment(number.group(1)) : Optional.<Attachment>empty())
                .or(() -> blog.attachmentOf(address))
                .orElse(new Attachment(address, null, null, null));
    }

    private void add(Attachment attachment, String alt, String caption) {
        Picture picture = attachment.picture(alt, caption);
        pictures.merge(Attachment.file(attachment.url()), picture, PostPictures::fuller);
    }

    /// Returns the one with a caption. A picture that is both featured and in the text has its caption in
    /// the text.
    private static Picture fuller(Picture first, Picture second) {
        return first.caption() == null && second.caption() != null ? second : first;
    }
}
