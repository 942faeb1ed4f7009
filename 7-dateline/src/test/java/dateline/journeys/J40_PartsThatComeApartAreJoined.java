package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A story and its picture come in files of their own, in either order.
@Tag("long")
class J40_PartsThatComeApartAreJoined {
    private static final String API_STORY = """
            {"api_version": "1.1", "data": {"item": {
              "altids": {"itemid": "7c1d2e3f4a5b46c7890d1e2f3a4b5c6d", "etag": "a"}, "version": 1, "type": "text",
              "versioncreated": "2026-03-05T06:00:00Z", "pubstatus": "usable", "language": "en",
              "headline": "Storm closes the breakwater",
              "associations": {"1": {"type": "picture", "itemid": "41f0a0c2d3e94b5f8a6b7c8d9e0f1a2b",
                "altids": {"itemid": "41f0a0c2d3e94b5f8a6b7c8d9e0f1a2b"}, "headline": "Breakwater"}},
              "body_nitf": "<nitf><body><body.content><block><p>SKERRY POINT (AP) — It is shut.</p></block></body.content></body></nitf>"}}}""";

    @TempDir
    Path data;

    @TempDir
    Path files;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer paper;
    private String host;

    @BeforeEach
    void open() throws IOException {
        byte[] jpeg = jpeg();
        paper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        paper.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, jpeg.length);
            exchange.getResponseBody().write(jpeg);
            exchange.close();
        });
        paper.start();
        host = "http://localhost:" + paper.getAddress().getPort();
    }

    @AfterEach
    void close() {
        paper.stop(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPostOfOnePartOfAnExportHasThePictureOfAnother(boolean pictureFirst) throws Exception {
        Path pictures = Files.writeString(files.resolve("part-1.xml"), export(attachment()));
        Path posts = Files.writeString(files.resolve("part-2.xml"), export(post()));
        List<Path> order = pictureFirst ? List.of(pictures, posts) : List.of(posts, pictures);
        try (Program dateline = new Program(data, "pictures.hosts=localhost", "network.private-hosts=localhost")) {
            for (Path part : order) {
                Program.Ran ran =
                        dateline.run("import", "--data", data.toString(), "--supplier", "paper", part.toString());
                assertThat(ran.exitCode()).as(ran.printed()).isZero();
            }
            String address = dateline.onlyAddress();
            String page = Program.await(
                    "the picture is shown", () -> dateline.page(address), shown -> shown.contains("<img"));
            assertThat(page)
                    .contains("alt=\"A grey breakwater\"", "The breakwater at low tide.", "Liv Moen/LUP")
                    .doesNotContain("(Liv Moen/LUP)");
            assertThat(asked)
                    .contains("/img/2025/03/breakwater.jpg")
                    .doesNotContain("/img/2025/03/breakwater-1024x683.jpg");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStoryOfAnAgencysApiHasThePhotographThatItNamesWithoutHyphens(boolean pictureFirst) throws Exception {
        byte[] photograph = withXmp(jpeg());
        try (Program dateline = new Program(data)) {
            if (pictureFirst) {
                dateline.drop("test/breakwater.jpg", photograph);
                Program.await("it is taken", () -> taken("breakwater.jpg"), done -> done);
            }
            dateline.take(API_STORY);
            if (!pictureFirst) {
                dateline.drop("test/breakwater.jpg", photograph);
            }
            String address = dateline.onlyAddress();
            String page = Program.await(
                    "the picture is shown", () -> dateline.page(address), shown -> shown.contains("<img"));
            assertThat(page).contains("Waves run over the breakwater.", "AP Photo/Liv Moen");
        }
    }

    private boolean taken(String name) throws IOException {
        try (var all = Files.walk(data.resolve("inbox"))) {
            return all.anyMatch(path -> path.toString().contains("done") && path.endsWith(name));
        }
    }

    /// Puts an id with hyphens and a caption into a JPEG file, as XMP.
    private static byte[] withXmp(byte[] jpeg) {
        byte[] xmp = ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                        + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                        + "<dc:identifier>41f0a0c2-d3e9-4b5f-8a6b-7c8d9e0f1a2b</dc:identifier><dc:description><rdf:Alt>"
                        + "<rdf:li xml:lang=\"x-default\">Waves run over the breakwater. (AP Photo/Liv Moen)</rdf:li>"
                        + "</rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>")
                .getBytes(UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(jpeg, 0, 2);
        all.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (xmp.length + 2 >> 8), (byte) (xmp.length + 2)});
        all.writeBytes(xmp);
        all.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 427, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private String export(String item) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Skerry Paper</title>
                <language>en</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>%1$s</wp:base_site_url>
                <wp:base_blog_url>%1$s</wp:base_blog_url>%2$s</channel></rss>""".formatted(host, item);
    }

    private String attachment() {
        return """
                <item><title>breakwater</title><link>https://skerry.example/?attachment_id=41</link>
                <guid isPermaLink="false">%1$s/img/2025/03/breakwater.jpg</guid><content:encoded></content:encoded>
                <excerpt:encoded>The breakwater at low tide. (Liv Moen/LUP)</excerpt:encoded>
                <wp:post_id>41</wp:post_id><wp:post_date_gmt>2025-03-01 09:00:00</wp:post_date_gmt>
                <wp:post_name>breakwater</wp:post_name><wp:status>inherit</wp:status>
                <wp:post_type>attachment</wp:post_type>
                <wp:attachment_url>%1$s/img/2025/03/breakwater.jpg</wp:attachment_url>
                <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key>
                <wp:meta_value>A grey breakwater</wp:meta_value></wp:postmeta></item>""".formatted(host);
    }

    private String post() {
        return """
                <item><title>Storm closes the breakwater</title><link>https://skerry.example/2025/03/storm/</link>
                <guid isPermaLink="false">https://skerry.example/?p=7</guid>
                <content:encoded><![CDATA[<!-- wp:image {"id":41} -->
                <figure class="wp-block-image"><img src="%s/img/2025/03/breakwater-1024x683.jpg" alt=""
                 class="wp-image-41"/></figure><!-- /wp:image -->
                <!-- wp:paragraph --><p>The breakwater is shut.</p><!-- /wp:paragraph -->]]></content:encoded>
                <wp:post_id>7</wp:post_id><wp:post_date_gmt>2025-03-02 10:00:00</wp:post_date_gmt>
                <wp:post_name>storm</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>41</wp:meta_value></wp:postmeta>
                </item>""".formatted(host);
    }
}
