package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class J28_ADraftStaysADraft {
    @TempDir
    Path data;

    @Test
    void howeverTheNamespaceOfTheExportIsWritten() throws Exception {
        try (Program dateline = new Program(data)) {
            for (String namespace : new String[] {
                "https://wordpress.org/export/1.2/",
                "http://www.wordpress.org/export/1.2/",
                "http://WordPress.org/export/3.0"
            }) {
                dateline.take(export(namespace));
            }
            assertThat(dateline.addresses()).hasSize(3);
            String front = dateline.page("/") + dateline.page("/feed.xml") + dateline.page("/api/stories");
            assertThat(front)
                    .contains("Post publish")
                    .doesNotContain(
                            "Post draft",
                            "Post private",
                            "Post pending",
                            "Post future",
                            "Post trash",
                            "Post pitch",
                            "Post secret");
        }
    }

    @Test
    void aStatusThatNobodyKnowsWaitsForAnEditorWhoMayReleaseIt() throws Exception {
        try (Program dateline = new Program(data)) {
            dateline.take(export("https://wordpress.org/export/1.2/"));
            String held =
                    dateline.run("desk", "held", "--data", data.toString()).printed();
            assertThat(held).contains("Post pitch", "status pitch in WordPress", "Post draft", "withholds");
            Matcher id = Pattern.compile("(?m)^(\\S+).*Post pitch").matcher(held);
            assertThat(id.find()).isTrue();
            dateline.run("desk", "release", "--data", data.toString(), "--by", "Ada", id.group(1));
            Program.await("it is shown", () -> dateline.page("/"), front -> front.contains("Post pitch"));
        }
    }

    private static String export(String namespace) {
        String posts = Stream.of("publish", "draft", "private", "pending", "future", "trash", "pitch", "secret")
                .map(status -> post(namespace, status))
                .collect(Collectors.joining());
        return """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="%s"><channel>
            <title>Gull</title><link>https://gull.example</link>%s</channel></rss>""".formatted(namespace, posts);
    }

    private static String post(String namespace, String status) {
        String link = "https://gull.example/" + Integer.toHexString(namespace.hashCode()) + '/' + status;
        return """
            <item><title>Post %s</title><link>%s</link><guid isPermaLink="false">%s</guid>
            <content:encoded><![CDATA[All of %s, in %s.]]></content:encoded><wp:post_id>%d</wp:post_id>
            <wp:post_date_gmt>%s</wp:post_date_gmt><wp:status>%s</wp:status><wp:post_type>post</wp:post_type>
            <wp:post_password>%s</wp:post_password></item>""".formatted(
                        status,
                        link,
                        link,
                        status,
                        namespace,
                        status.hashCode() & 0xFFFF,
                        status.equals("future") ? "2099-01-01 00:00:00" : "2026-03-01 10:00:00",
                        status.equals("secret") ? "publish" : status,
                        status.equals("secret") ? "x" : "");
    }
}
