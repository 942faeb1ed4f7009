package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J16_AWordPressSiteMovesIn {
    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void moveIn() throws Exception {
        dateline = new Program(data);
        Instant then = Instant.now().minus(Duration.ofDays(400)).truncatedTo(ChronoUnit.SECONDS);
        dateline.take(export(
                post(12, "Ferry runs aground", "harbour/ferry-runs-aground", "publish", then, "ferry-aground"),
                post(13, "Bank fails", "bank-fails", "publish", then.plusSeconds(60), ""),
                post(14, "A draft", "a-draft", "draft", then, ""),
                post(15, "For later", "for-later", "future", Instant.now().plus(Duration.ofDays(30)), "")));
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void itsPublishedPostsAreStoriesOfTheirOwnDays() {
        assertThat(dateline.addresses()).hasSize(2);
        String page = dateline.page(dateline.addresses().getLast());
        assertThat(page).contains("<h1>Ferry runs aground</h1>", "Ada Lund", "All of it.");
        assertThat(dateline.page("/")).doesNotContain("A draft", "For later");
    }

    @Test
    void everyAddressThatAPostHadLeadsToItsStory() {
        String ferry = dateline.addresses().getLast();
        for (String former : new String[] {
            "/harbour/ferry-runs-aground/",
            "/harbour/ferry-runs-aground",
            "/Harbour/Ferry-runs-aground/",
            "/harbour/ferry-aground/",
            "/?p=12",
            "/?p=12&utm_source=mail"
        }) {
            HttpResponse<String> response = dateline.get(former);
            assertThat(response.statusCode()).as(former).isEqualTo(301);
            assertThat(response.headers().firstValue("Location")).as(former).contains(ferry);
        }
        assertThat(dateline.get("/bank-fails/").headers().firstValue("Location"))
                .contains(dateline.addresses().getFirst());
    }

    @Test
    void addressesOfWhatIsNotPublicLeadNowhere() {
        assertThat(dateline.status("/a-draft/")).isIn(301, 404);
        assertThat(dateline.status("/a-draft")).isEqualTo(404);
        assertThat(dateline.status("/for-later")).isEqualTo(404);
        assertThat(dateline.page("/?p=14")).isEqualTo(dateline.page("/"));
        assertThat(dateline.page("/?p=999")).isEqualTo(dateline.page("/"));
    }

    @Test
    void aKilledStoryAnswers410AtFormerAddressesToo() {
        dateline.take(Wire.kill("https://paper.example/?p=13").encode());
        assertThat(dateline.status("/bank-fails/")).isEqualTo(410);
        assertThat(dateline.status("/?p=13")).isEqualTo(410);
        assertThat(dateline.addresses()).hasSize(1);
    }

    private static String export(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Aldhaven Paper</title>
                <language>en</language><wp:wxr_version>1.2</wp:wxr_version>
                <wp:author><wp:author_login>alund</wp:author_login>
                <wp:author_display_name>Ada Lund</wp:author_display_name></wp:author>%s</channel></rss>""".formatted(String.join("\n", items));
    }

    private static String post(int id, String title, String path, String status, Instant time, String oldSlug) {
        String meta = oldSlug.isEmpty()
                ? ""
                : "<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>" + oldSlug
                        + "</wp:meta_value></wp:postmeta>";
        return """
                <item><title>%s</title><link>https://paper.example/%s/</link>
                <guid isPermaLink="false">https://paper.example/?p=%d</guid><dc:creator>alund</dc:creator>
                <content:encoded><![CDATA[%s, said the paper.

                All of it.]]></content:encoded>
                <wp:post_id>%d</wp:post_id><wp:post_date_gmt>%s</wp:post_date_gmt>
                <wp:post_name>%s</wp:post_name><wp:status>%s</wp:status><wp:post_type>post</wp:post_type>%s</item>""".formatted(
                title, path, id, title, id, SQL.format(time), path.substring(path.lastIndexOf('/') + 1), status, meta);
    }
}
