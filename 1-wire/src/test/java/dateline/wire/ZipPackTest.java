package dateline.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class ZipPackTest {
    private final List<String> names = new ArrayList<>();

    @Test
    void everyFileIsHandedOver() throws Exception {
        unpack(zip("story.json", "pictures/a.jpg", "__MACOSX/rubbish", ".DS_Store"));
        assertThat(names).containsExactly("story.json", "pictures/a.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/evil", "..\\evil", "C:evil", ".."})
    void anEntryOutsideTheArchiveRefusesAll(String name) throws IOException {
        byte[] zip = zip("good.json", name);
        assertThatThrownBy(() -> unpack(zip)).isInstanceOf(BadZip.class).hasMessageContaining(name);
        assertThat(names).isEmpty();
    }

    @Test
    void aBombIsRefusedBeforeAnythingIsHandedOver() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("good.json"));
            zip.write('x');
            zip.putNextEntry(new ZipEntry("bomb"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> unpack(out.toByteArray()))
                .isInstanceOf(BadZip.class)
                .hasMessageContaining("bomb");
        assertThat(names).isEmpty();
    }

    @Test
    void aZipThatEndsTooEarlyIsRefused() throws IOException {
        byte[] zip = zip("a.json", "b.json");
        byte[] half = Arrays.copyOf(zip, 60);
        assertThatThrownBy(() -> unpack(half)).isInstanceOf(BadZip.class);
        assertThat(names).isEmpty();
    }

    @Test
    void aZipThatEndsBetweenTwoFilesIsRefused() throws IOException {
        byte[] zip = zip("a.json", "b.json");
        int second = new String(zip, ISO_8859_1).indexOf("PK\3\4", 4);
        for (int length : new int[] {second, second + 20, 4, 8}) {
            assertThatThrownBy(() -> unpack(Arrays.copyOf(zip, length)))
                    .as("%d bytes of it", length)
                    .isInstanceOf(BadZip.class)
                    .hasMessageContaining("too early");
        }
        assertThat(names).isEmpty();
    }

    @Test
    void aZipWithACommentOrMoreBehindItIsWhole() throws Exception {
        byte[] zip = zip("a.json");
        unpack(Arrays.copyOf(zip, zip.length + 300));
        assertThat(names).containsExactly("a.json");
    }

    @Test
    void aZipWithoutFilesIsRefusedRatherThanLost() throws IOException {
        byte[] zip = zip();
        assertThatThrownBy(() -> unpack(zip)).isInstanceOf(BadZip.class).hasMessageContaining("no file");
    }

    @Test
    void namesMayBeOfOlderWindows() throws Exception {
        unpack(zip(Charset.forName("IBM437"), "grün.json"));
        assertThat(names).containsExactly("grün.json");
    }

    private void unpack(byte[] zip) throws IOException, BadZip {
        ZipPack.unpack(() -> new ByteArrayInputStream(zip), (name, bytes) -> names.add(name));
    }

    public static byte[] zip(String... names) throws IOException {
        return zip(UTF_8, names);
    }

    private static byte[] zip(Charset ofNames, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, ofNames)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("good bytes of " + name).getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
