package dateline.formats.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.envelope.ExportPack;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Story;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A site's export in several files, and the addresses of its attachments.
class ExportInPartsTest {
    private static final String UPLOADS = "https://harle.example/wp-content/uploads/2023/04/";

    private final WordPressReader reader = new WordPressReader(ZoneOffset.UTC);

    @Test
    void anAttachmentIsAnItemThatAPostInAnotherFileClaims() {
        Reading library = read(attachment(31, UPLOADS + "gate.jpg", "The gate. (Una Field/XNW)"));
        Picture claimed = picture(read(post("<figure><img class=\"wp-image-31\" src=\"" + UPLOADS
                + "gate-1024x683.jpg\" alt=\"\"></figure><p>The gate text.</p>")));

        assertThat(library.refused()).isEmpty();
        PictureItem item = library.pictures().getFirst();
        assertThat(item.picture().guid()).isEqualTo(claimed.guid()).isNotNull();
        assertThat(item.picture())
                .extracting(Picture::alt, Picture::caption, Picture::credit)
                .containsExactly("A gate", "The gate.", "Una Field/XNW");
        assertThat(claimed.renditions())
                .extracting(Rendition::href)
                .containsExactly(UPLOADS + "gate.jpg", UPLOADS + "gate-1024x683.jpg");
    }

    @Test
    void aPostClaimsItsFeaturedPictureAndShowsItOnce() {
        Story story = story(read(post("<img class=\"wp-image-31\" src=\"" + UPLOADS + "gate-1024x683.jpg\">"
                + "<p>Text.</p>]]></content:encoded>" + meta("_thumbnail_id", "31") + "<x><![CDATA[")));

        assertThat(story.pictures()).hasSize(1);
        assertThat(story.pictures().getFirst().renditions()).isNotEmpty();
    }

    @Test
    void aPictureWithoutANumberIsClaimedByItsFile() {
        PictureItem item = read(attachment(31, UPLOADS + "gate.jpg", "The gate."))
                .pictures()
                .getFirst();
        Picture claimed = picture(read(post("<img src=\"" + UPLOADS + "gate-300x200.jpg\">")));

        assertThat(item.otherIds()).containsExactly(claimed.guid());
        assertThat(picture(read(post("<img src=\"https://other.example/gate.jpg\">")))
                        .guid())
                .isNull();
    }

    @Test
    void aPictureOfTheSameFileNeedsNoItem() {
        Reading whole = read(attachment(31, UPLOADS + "gate.jpg", "The gate.")
                + post("<img class=\"wp-image-31\" src=\"" + UPLOADS + "gate-300x200.jpg\">"));

        assertThat(picture(whole).guid()).isNull();
        assertThat(picture(whole).renditions()).extracting(Rendition::href).containsExactly(UPLOADS + "gate.jpg");
    }

    @Test
    void aRelativeAddressIsOfTheSite() {
        assertThat(address(attachment(31, "/files/gate.jpg", ""))).isEqualTo("https://harle.example/files/gate.jpg");
        assertThat(address(attachment(31, "//cdn.example/gate.jpg", ""))).isEqualTo("https://cdn.example/gate.jpg");
    }

    @Test
    void aMissingAddressIsInTheGuidOrThePathOfTheUpload() {
        String named = "<item><guid>%s</guid><wp:post_id>31</wp:post_id><wp:post_type>attachment</wp:post_type>"
                + meta("_wp_attached_file", "2023/04/gate.jpg") + "</item>";

        assertThat(address(named.formatted("https://cdn.example/2023/04/gate.jpg")))
                .isEqualTo("https://cdn.example/2023/04/gate.jpg");
        assertThat(address(named.formatted("https://harle.example/?attachment_id=31")))
                .isEqualTo(UPLOADS + "gate.jpg");
    }

    @Test
    void aGalleryWithoutNumbersShowsAllAttachmentsOfThePost() {
        Reading reading = read(attachment(31, UPLOADS + "gate.jpg", "")
                + attachment(32, UPLOADS + "mill.jpg", "").replace("<wp:post_parent>7<", "<wp:post_parent>8<")
                + attachment(33, UPLOADS + "tower.jpg", "")
                + post("<p>Text.</p>[gallery size=\"large\"]"));

        assertThat(story(reading).pictures())
                .extracting(picture -> picture.renditions().getFirst().href())
                .containsExactly(UPLOADS + "gate.jpg", UPLOADS + "tower.jpg");
    }

    @Test
    void aPostReadsTheSameWhereverDatelineSplitTheExport() {
        String post = post("<img class=\"wp-image-31\" src=\"" + UPLOADS + "gate-300x200.jpg\"><p>Text.</p>");
        String attachment = attachment(31, UPLOADS + "gate.jpg", "The gate.");
        Reading apart = read(ExportPack.MARK + post);
        Reading together = read(ExportPack.MARK + attachment + post);

        assertThat(story(together)).isEqualTo(story(apart));
        assertThat(together.pictures()).isEqualTo(read(attachment).pictures());
        assertThat(read(ExportPack.MARK
                                + post
                                + attachment(32, UPLOADS + "mill.jpg", "")
                                + post.replace("<p>Text.</p>", "[gallery]"))
                        .stories()
                        .getLast()
                        .pictures())
                .extracting(Picture::guid)
                .contains("wordpress:harle.example:attachment:32");
    }

    @Test
    void aPartWithoutPostsIsNotRefused() {
        Reading part = read(ExportPack.MARK + "<item><wp:post_type>nav_menu_item</wp:post_type></item>");
        assertThat(part.refused()).isEmpty();
        assertThat(part.notes()).containsExactly("This part of the export has no posts and no pictures.");
    }

    @Test
    void embedsBecomeLinks() {
        String html = story(read(post("""
                        First.

                        [youtube https://www.youtube.com/watch?v=abc&amp;w=640]

                        [youtube id="Zx81_y-Q9aB" width="640"]

                        [video width="640" mp4="https://harle.example/gate.mp4"][/video]

                        [audio src="https://harle.example/gate.mp3"]

                        [embed width="5"]https://video.example/9[/embed]

                        https://clips.example/7

                        Last [sic]."""))).copy().body().html();

        assertThat(html)
                .contains(
                        "href=\"https://www.youtube.com/watch?v=abc&amp;w=640\"",
                        "href=\"https://www.youtube.com/watch?v=Zx81_y-Q9aB\"",
                        "href=\"https://harle.example/gate.mp4\"",
                        "href=\"https://harle.example/gate.mp3\"",
                        "href=\"https://video.example/9\"",
                        "href=\"https://clips.example/7\"",
                        "Last [sic].")
                .doesNotContain("[youtube", "[/video", "[embed", "[audio");
    }

    private String address(String attachment) {
        List<Rendition> renditions =
                read(attachment).pictures().getFirst().picture().renditions();
        return String.valueOf(renditions.getFirst().href());
    }

    private static Story story(Reading reading) {
        assertThat(reading.stories()).hasSize(1);
        return reading.stories().getFirst();
    }

    private static Picture picture(Reading reading) {
        assertThat(story(reading).pictures()).hasSize(1);
        return story(reading).pictures().getFirst();
    }

    private static String post(String content) {
        return "<item><title>Gate</title><guid>https://harle.example/?p=7</guid><wp:post_id>7</wp:post_id>"
                + "<content:encoded><![CDATA[" + content + "]]></content:encoded></item>";
    }

    private static String attachment(int number, String address, String caption) {
        return "<item><title>gate</title><guid>https://harle.example/?attachment_id=" + number + "</guid>"
                + "<excerpt:encoded><![CDATA[" + caption + "]]></excerpt:encoded><wp:post_id>" + number
                + "</wp:post_id><wp:post_parent>7</wp:post_parent><wp:status>inherit</wp:status>"
                + "<wp:post_type>attachment</wp:post_type><wp:attachment_url>" + address + "</wp:attachment_url>"
                + meta("_wp_attachment_image_alt", "A gate") + "</item>";
    }

    private static String meta(String key, String value) {
        return "<wp:postmeta><wp:meta_key>" + key + "</wp:meta_key><wp:meta_value>" + value
                + "</wp:meta_value></wp:postmeta>";
    }

    private Reading read(String items) {
        String export = """
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><link>https://harle.example</link><wp:base_site_url>https://harle.example</wp:base_site_url>
                <wp:base_blog_url>https://harle.example</wp:base_blog_url>%s</channel></rss>""".formatted(items);
        return reader.read(new WireFile("export.xml", export.getBytes(UTF_8)));
    }
}
