package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J01_AWireStoryReachesTheReader {
    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void start() throws Exception {
        dateline = new Program(
                data, "site.zone=Asia/Hong_Kong", "site.date-style=reference", "site.address=https://quay.example");
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void aDroppedFileIsPublished() throws Exception {
        dateline.drop(
                "story.json",
                Wire.story("urn:a", 1, "Ferry runs aground").encode().getBytes(UTF_8));
        Program.await(
                "the file is done", () -> Files.exists(dateline.inbox().resolve("done/story.json")), done -> done);
        String page = dateline.page(dateline.onlyAddress());
        assertThat(page).contains("<h1>Ferry runs aground</h1>", "ALDHAVEN (TW) —</span> This is what happened");
        assertThat(dateline.page("/")).contains("Ferry runs aground");
        assertThat(dateline.page("/news")).contains("Ferry runs aground");
    }

    @Test
    void unreadableFilesAreRefusedWithAReason() throws Exception {
        dateline.drop("broken.json", "{\"uri\": ".getBytes(UTF_8));
        Path reason = dateline.inbox().resolve("refused/broken.json.reason.txt");
        Program.await("the reason is there", () -> Files.exists(reason), there -> there);
        assertThat(Files.readString(reason)).contains("line 1").contains("Invalid JSON");
        assertThat(dateline.addresses()).isEmpty();
    }

    @Tag("corpora")
    @Test
    void theSavedPageIsTwoStoriesWithAllParts() throws Exception {
        Path corpora = Path.of(System.getProperty("dateline.corpora"), "saved-page");
        Program.Ran ran = dateline.run("import", "--data", data.toString(), corpora.toString());
        assertThat(ran.printed()).contains("2 stories and 0 pictures read, 0 refused");
        assertThat(ran.exitCode()).isZero();

        List<String> addresses = dateline.addresses();
        assertThat(addresses).hasSize(2);
        String page = text(dateline.page(addresses.getFirst()));
        List<String> parts = List.of(
                "Skip to Content",
                "Facebook",
                "Germany's Scholz discusses Ukraine",
                "News",
                "2024-11-16 02:27",
                "Last Updated At: 02:30",
                "BERLIN (AP) — German Chancellor",
                "Associated Press writer Jamey Keaten contributed.",
                "Next Article",
                "APEC leaders kick off Lima summit",
                "2024-11-16 02:25",
                "LIMA, Peru (AP) — Leaders");
        int at = page.indexOf("Skip to Content");
        for (String part : parts) {
            int next = page.indexOf(part, at);
            assertThat(next).as(part + " after what comes before it").isNotNegative();
            at = next;
        }
        assertThat(dateline.page(addresses.getFirst()))
                .as("the saved page came without its pictures")
                .doesNotContain("<img", "<figure", "Committee of Inquiry into Afghanistan", "AP Photo");
    }

    @Test
    void everyWayInAnswersAsItShould() {
        String body = Wire.story("urn:a", 1, "Pushed").encode();
        assertThat(dateline.push("test", "wrong", body).statusCode()).isEqualTo(401);
        assertThat(dateline.push("nobody", "wrong", body).statusCode()).isEqualTo(401);
        assertThat(dateline.push("test", "secret-of-the-test", body, "Content-Type", "video/mp4")
                        .statusCode())
                .isEqualTo(415);
        assertThat(dateline.push("test", "secret-of-the-test", body, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
        assertThat(dateline.push("test", "secret-of-the-test", "x".repeat((16 << 20) + 1))
                        .statusCode())
                .isEqualTo(413);
        var taken = dateline.push("test", "secret-of-the-test", body);
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.body()).contains("\"dispatch\":1");
        var byCurl =
                dateline.push("test", "secret-of-the-test", body, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(byCurl.statusCode()).isEqualTo(202);
        assertThat(byCurl.body()).contains("\"alreadyHad\":true");
        var inSmallLetters = dateline.push("test", "", body, "Authorization", "bearer secret-of-the-test");
        assertThat(inSmallLetters.statusCode()).isEqualTo(202);
        assertThat(dateline.get("/wire/test").statusCode()).isEqualTo(405);
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<head>.*</head>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }
}
