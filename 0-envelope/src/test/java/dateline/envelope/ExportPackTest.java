package dateline.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportPackTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- generator="WordPress" <item> -->
            <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Harle</title>
            <wp:author><wp:author_login>una</wp:author_login></wp:author>
            """;
    private static final String MEGABYTE = "Fähre. ".repeat(1 << 17);
    private static final Pattern NUMBER = Pattern.compile("<wp:post_id>(\\d+)</wp:post_id>");

    @TempDir
    Path folder;

    @Test
    void eachItemIsInOnePartAndUnchanged() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            items.append(post(i, MEGABYTE + " <item> in text, and a bracket ]]]>"))
                    .append('\n');
        }
        Map<String, String> parts = split(HEAD + items + "<wp:late/></channel></rss>");
        assertThat(parts.keySet()).containsExactly("0001.xml", "0002.xml", "0003.xml", "0004.xml");
        assertThat(parts.values())
                .allMatch(part -> part.startsWith(HEAD.stripTrailing()) && part.contains(ExportPack.MARK))
                .allMatch(part -> part.contains("<wp:late/></channel></rss>"));
        assertThat(numbers(parts)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        assertThat(String.join("", parts.values())).contains(post(7, MEGABYTE + " <item> in text, and a bracket ]]]>"));
    }

    @Test
    void anAttachmentGoesWithItsPostAndThoseOfNoPostComeFirst() throws Exception {
        String items = post(1, MEGABYTE.repeat(4))
                + post(2, MEGABYTE.repeat(4))
                + attachment(3, 2)
                + attachment(4, 1)
                + attachment(5, 0)
                + attachment(6, 99);
        Map<String, String> parts = split(HEAD + items + "</channel></rss>");
        assertThat(numbers(parts)).containsExactly("5", "6", "1", "4", "2", "3");
    }

    @Test
    void anExportThatIsCutShortIsReadUpToThere() throws Exception {
        String cut = HEAD + post(1, MEGABYTE.repeat(6)) + post(2, MEGABYTE.repeat(6)) + "<item><title>Half";
        Map<String, String> parts = split(cut);
        assertThat(parts.get("0001.xml")).endsWith("</item></channel></rss>");
        assertThat(parts.get("0002.xml")).endsWith("</item><item><title>Half");
        assertThat(ExportPack.end(folder.resolve("export.xml"))).isEqualTo(FileEnd.CUT);
    }

    @Test
    void anExportWithoutItemsIsOnePart() throws Exception {
        Map<String, String> parts = split(HEAD + "<!--" + MEGABYTE.repeat(9) + "--></channel></rss>");
        assertThat(parts).hasSize(1);
    }

    @Test
    void anItemThatIsTooLongIsSaid() {
        assertThatThrownBy(() -> split(HEAD + post(1, MEGABYTE.repeat(20)) + "</channel></rss>"))
                .isInstanceOf(ExportPack.ItemTooLong.class)
                .hasMessageStartingWith("An item of the export, from byte 2");
    }

    @Test
    void onlyALongExportIsSplit() throws Exception {
        assertThat(isLong(HEAD + post(1, MEGABYTE.repeat(9)) + "</channel></rss>"))
                .isTrue();
        assertThat(isLong(HEAD + post(1, "Text.") + "</channel></rss>")).isFalse();
        assertThat(isLong("<rss><channel>" + MEGABYTE.repeat(9) + "</channel></rss>"))
                .isFalse();
    }

    private boolean isLong(String export) throws IOException {
        return ExportPack.isLong(write(export));
    }

    private Map<String, String> split(String export) throws IOException, ExportPack.ItemTooLong {
        Map<String, String> parts = new LinkedHashMap<>();
        ExportPack.split(write(export), (name, bytes) -> parts.put(name, new String(bytes, UTF_8)));
        return parts;
    }

    private Path write(String export) throws IOException {
        return Files.writeString(folder.resolve("export.xml"), export);
    }

    private static List<String> numbers(Map<String, String> parts) {
        return parts.values().stream()
                .flatMap(part -> NUMBER.matcher(part).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String post(int number, String text) {
        return "<item><wp:post_id>" + number + "</wp:post_id><wp:post_type>post</wp:post_type><content><![CDATA[" + text
                + "]]></content></item>";
    }

    private static String attachment(int number, int parent) {
        return "<item><wp:post_id>" + number + "</wp:post_id><wp:post_parent>" + parent
                + "</wp:post_parent><wp:post_type><![CDATA[attachment]]></wp:post_type></item>";
    }
}
