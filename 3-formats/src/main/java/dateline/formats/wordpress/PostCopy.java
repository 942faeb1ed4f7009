package dateline.formats.wordpress;

import dateline.copy.BodyHtml;
import dateline.copy.HtmlInput;
import dateline.copy.MediaShortcodes;
import dateline.story.Body;
import dateline.story.Picture;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The text and the pictures of a post's content, the featured picture first.
record PostCopy(Body body, List<Picture> pictures) {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,2000}+");
    private static final Pattern BLOCKS = Pattern.compile("<!-- wp:");
    /// Elements of blocks and plugins between the paragraphs that are not copy.
    private static final String FURNITURE =
            "script, style, form, iframe, .wp-block-buttons, .wp-block-button, .sharedaddy,"
                    + " .jp-relatedposts, .wp-block-latest-posts, .wp-block-query, .wp-block-search, .wp-block-social-links,"
                    + " .wp-block-file__button, .screen-reader-text, .yarpp-related, .addtoany_share_save_container";

    private static final PostCopy NOTHING = new PostCopy(Body.EMPTY, List.of());

    PostCopy {
        pictures = List.copyOf(pictures);
    }

    /// @param content content as WordPress stores it: HTML with shortcodes, and with either blocks as comments
    ///     or paragraphs as blank lines
    /// @param number the post's own number
    /// @param featured number of the attachment above the post; null if there is none
    static PostCopy of(String content, Blog blog, @Nullable String number, @Nullable String featured) {
        if (content.isBlank() && featured == null) {
            return NOTHING;
        }
        String html = BLOCKS.matcher(content).find() ? content : LooseParagraphs.html(content);
        Document page = HtmlInput.fragment(PostShortcodes.html(html, blog.attachedTo(number)));
        PostPictures pictures = new PostPictures(blog);
        if (featured != null) {
            pictures.featured(featured);
        }
        pictures.take(page.body());
        page.select(FURNITURE).forEach(Element::remove);
        linkAddresses(page);
        return new PostCopy(BodyHtml.clean(page.body()), pictures.list());
    }

    /// Makes a paragraph that is only an address a link: WordPress embeds what is there.
    private static void linkAddresses(Document page) {
        for (Element paragraph : page.select("p, div")) {
            String text = paragraph.text().strip();
            if (paragraph.childrenSize() == 0 && ADDRESS.matcher(text).matches()) {
                paragraph.html(MediaShortcodes.link(text));
                Element link = paragraph.selectFirst("a");
                if (paragraph.nameIs("p") && link != null) {
                    paragraph.empty().appendChild(link);
                }
            }
        }
    }
}
