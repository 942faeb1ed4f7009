package dateline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J10_BadInputDisturbsNothing {
    @TempDir
    Path data;

    @Test
    void everythingBadIsRefusedWithItsReasonAndTheGoodIsPublished() throws Exception {
        Map<String, byte[]> bad = bad();
        try (Program dateline = new Program(data)) {
            for (Map.Entry<String, byte[]> file : bad.entrySet()) {
                dateline.drop(file.getKey(), file.getValue());
            }
            dateline.drop(
                    "good.json",
                    Wire.story("urn:good", 1, "The good story").encode().getBytes(UTF_8));
            Program.await("the good story", dateline::addresses, all -> !all.isEmpty());
            for (String name : bad.keySet()) {
                Path reason = dateline.inbox().resolve("refused/" + name + ".reason.txt");
                Program.await("the reason for " + name, () -> Files.exists(reason), there -> there);
                assertThat(Files.readString(reason).strip())
                        .as(name)
                        .isNotEmpty()
                        .doesNotContain("Exception");
                assertThat(Files.readAllBytes(dateline.inbox().resolve("refused/" + name)))
                        .as(name)
                        .isEqualTo(bad.get(name));
            }
            assertThat(dateline.page(dateline.onlyAddress())).contains("The good story");
        }
    }

    @Test
    void dangerousMarkupNeverReachesAPage() throws Exception {
        String body = """
                <p>Fine. <a href="javascript:alert(1)" onclick="alert(2)">link</a></p><script>alert(3)</script>
                <img src=x onerror=alert(4)><svg><style><img src=x onerror=alert(5)></style></svg>
                <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(6)&gt;">
                <iframe src="https://evil.example/"></iframe><p style="position:fixed">Also fine.</p>""";
        JsonObject story = Wire.story("urn:a", 1, "<script>alert(7)</script> & \"quotes\"")
                .put("ednote", "CORRECTION: <img src=x onerror=alert(8)>")
                .put(
                        "bodies",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("role", "main")
                                        .put("contenttype", "text/html")
                                        .put("value", body)));
        try (Program dateline = new Program(data)) {
            dateline.take(story.encode());
            for (String path : new String[] {dateline.onlyAddress(), "/", "/news"}) {
                String page = dateline.page(path);
                assertThat(page)
                        .contains("&lt;script&gt;alert(7)")
                        .doesNotContain(
                                "<script>alert", "<img src=x", "javascript:alert", "onclick", "<iframe", "style=");
            }
            assertThat(dateline.page(dateline.onlyAddress())).contains("Fine.", "Also fine.");
        }
    }

    @Test
    void oneBadFileOfAZipCostsNoOther() throws Exception {
        byte[] story = Wire.story("urn:good", 1, "The good story").encode().getBytes(UTF_8);
        try (Program dateline = new Program(data)) {
            JsonObject answer = new JsonObject(dateline.push(
                            "test?wait=true",
                            BodyPublishers.ofByteArray(zip(Map.of("a.json", story, "../../escape.json", story))))
                    .body());
            assertThat(answer.getString("taken")).isEqualTo("part");
            assertThat(answer.getInteger("stories")).isEqualTo(1);
            assertThat(answer.getJsonArray("refused").getString(0)).contains("../../escape.json", "plain name");
            assertThat(dateline.page(dateline.onlyAddress())).contains("The good story");
            assertThat(dateline.run("quarantine", "list", "--data", data.toString())
                            .printed())
                    .contains("../../escape.json")
                    .contains("plain name");
        }
    }

    private static Map<String, byte[]> bad() throws IOException {
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("empty.json", new byte[0]);
        bad.put("broken.json", "{\"uri\": \"urn:x\", ".getBytes(UTF_8));
        bad.put("broken.xml", "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemMeta>".getBytes(UTF_8));
        bad.put("laughs.xml", laughs().getBytes(UTF_8));
        bad.put("outside.xml", outside().getBytes(UTF_8));
        bad.put("deep.json", ("{\"uri\":" + "[".repeat(5_000_000)).getBytes(UTF_8));
        bad.put(
                "deep.xml",
                ("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">" + "<a>".repeat(2_000_000)).getBytes(UTF_8));
        bad.put("bomb.zip", zip("zeros.txt", new byte[30 << 20]));
        bad.put("escape.zip", zip("../../escape.json", "x".getBytes(UTF_8)));
        bad.put("huge.png", hugePng());
        bad.put("half.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'});
        return bad;
    }

    private static String laughs() {
        return "<!DOCTYPE newsItem [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
                + "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x\">&c;</newsItem>";
    }

    private static String outside() {
        return "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x\">&x;</newsItem>";
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        return zip(Map.of(name, content));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    /// Returns a PNG whose header says 60,000 × 60,000 pixels (PNG §11.2.2).
    private static byte[] hugePng() {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(UTF_8))
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .array();
    }
}
