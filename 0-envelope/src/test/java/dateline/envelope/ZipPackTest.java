package dateline.envelope;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class ZipPackTest {
    private final List<String> names = new ArrayList<>();
    private final List<BadEntry> bad = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void everyFileIsHandedOver() throws Exception {
        unpack(zip("story.json", "pictures/a.jpg", "__MACOSX/rubbish", ".DS_Store"));
        assertThat(names).containsExactly("story.json", "pictures/a.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "a/../../evil", "/etc/evil", "..\\evil", "a\\b", "C:evil", "..", "__MACOSX/../x"})
    void anEntryOutsideTheArchiveIsRefusedAndTheOthersAreRead(String name) throws Exception {
        unpack(zip("good.json", name, "better.json"));
        assertThat(names).containsExactly("good.json", "better.json");
        assertThat(bad).extracting(BadEntry::name).containsExactly(name);
        assertThat(bad.getFirst().reason()).contains("outside");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 6, 1 << 13})
    void aLockedEntryIsRefusedAndTheOthersAreRead(int flag) throws Exception {
        byte[] zip = zip("good.json", "bad.json", "better.json");
        patch(zip, 6, 8, flag);
        assertRefused(zip, "password");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 12, 14, 93, 95, 99})
    void anEntryWithAnUnknownCompressionIsRefusedAndTheOthersAreRead(int method) throws Exception {
        byte[] zip = zip("good.json", "bad.json", "better.json");
        patch(zip, 8, 10, method ^ 8);
        assertRefused(zip, "method that is not read here (" + method + ")");
    }

    @Test
    void anEntryWithAWrongChecksumIsRefusedAndTheOthersAreRead() throws Exception {
        byte[] zip = zip("good.json", "bad.json", "better.json");
        patch(zip, 14, 16, 0xFF);
        assertRefused(zip, "broken");
    }

    @Test
    void anEntryWhoseBytesAreBrokenIsRefusedAndTheOthersAreRead() throws Exception {
        byte[] zip = zip("good.json", "bad.json", "better.json");
        int at = new String(zip, ISO_8859_1).indexOf("bad.json");
        Arrays.fill(zip, at + 8, at + 16, (byte) 0xFF);
        assertRefused(zip, "broken");
    }

    @Test
    void anEntryWithAWrongOffsetIsRefusedAndTheOthersAreRead() throws Exception {
        byte[] zip = zip("good.json", "bad.json", "better.json");
        patch(zip, 30, 42, 0x55);
        assertRefused(zip, "broken");
    }

    @Test
    void aBombIsRefusedAndTheOthersAreRead() throws Exception {
        unpack(zipWithZeros(60));
        assertThat(names).containsExactly("good.json", "better.json");
        assertThat(bad).extracting(BadEntry::name).containsExactly("zeros");
        assertThat(bad.getFirst().reason()).contains("bomb");
    }

    @Test
    void anEntryThatIsTooLongIsRefusedAndTheOthersAreRead() throws Exception {
        unpack(zipWithZeros(65));
        assertThat(names).containsExactly("good.json", "better.json");
        assertThat(bad.getFirst().reason()).contains("64 MiB");
    }

    @Test
    void anEntryThatIsLongerThanItSaysIsRefused() throws Exception {
        byte[] zip = zip("good.json", "bad.json", "better.json");
        patch(zip, 22, 24, 1);
        assertRefused(zip, "broken");
    }

    @Test
    void theRestWithUnreadableEntriesIsKeptAndRefusedForTheSameReasons() throws Exception {
        byte[] zip = zip("good.json", "../evil.json", "bad.json", "/x");
        patch(zip, 6, 8, 1);
        List<BadEntry> before = ZipPack.unpack(zip, (name, bytes) -> {});
        Path file = Files.write(folder.resolve("pack.zip"), zip);
        for (byte[] rest : List.of(
                ZipPack.unpackAndKeepRest(zip, (name, bytes) -> {}),
                ZipPack.unpackAndKeepRest(file, (name, bytes) -> {}))) {
            assertThat(ZipPack.isZip(rest)).isTrue();
            unpack(rest);
            assertThat(names).isEmpty();
            assertThat(bad).hasSize(3).isEqualTo(before);
            assertThat(new String(rest, ISO_8859_1)).contains(packed(zip, "../evil.json"));
            bad.clear();
        }
        assertThat(ZipPack.unpackAndKeepRest(zip("good.json"), (name, bytes) -> {}))
                .isEmpty();
    }

    @Test
    void theRestOfManyFilesIsReadToo() throws Exception {
        String[] many = IntStream.range(0, 70_000).mapToObj(i -> "../" + i).toArray(String[]::new);
        byte[] rest = ZipPack.unpackAndKeepRest(zip(many), (name, bytes) -> {});
        unpack(rest);
        assertThat(bad).hasSize(70_000);
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
    void aZipFollowedByACommentOrOtherBytesIsComplete() throws Exception {
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
    void namesInTheCharacterSetOfOldWindowsAreRead() throws Exception {
        unpack(zip(Charset.forName("IBM437"), "grün.json"));
        assertThat(names).containsExactly("grün.json");
    }

    private void unpack(byte[] zip) throws IOException, BadZip {
        bad.addAll(ZipPack.unpack(zip, (name, bytes) -> names.add(name)));
    }

    private void assertRefused(byte[] zip, String reason) throws Exception {
        unpack(zip);
        assertThat(names).containsExactly("good.json", "better.json");
        assertThat(bad).extracting(BadEntry::name).containsExactly("bad.json");
        assertThat(bad.getFirst().reason()).contains(reason);
    }

    /// Changes a byte in both headers of `bad.json`: the local one and the one in the central directory.
    private static void patch(byte[] zip, int local, int listed, int mask) {
        String text = new String(zip, ISO_8859_1);
        int here = text.indexOf("bad.json") - 30;
        int there = text.lastIndexOf("bad.json") - 46;
        int shift = mask > 0xFF ? 1 : 0;
        zip[here + local + shift] ^= (byte) (mask >> 8 * shift);
        zip[there + listed + shift] ^= (byte) (mask >> 8 * shift);
    }

    /// Returns the compressed bytes of an entry that is followed by another entry.
    private static String packed(byte[] zip, String name) {
        String text = new String(zip, ISO_8859_1);
        int start = text.indexOf(name) + name.length();
        return text.substring(start, text.indexOf("PK", start));
    }

    private static byte[] zipWithZeros(int mebibytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("good.json"));
            zip.write('x');
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < mebibytes; i++) {
                zip.write(new byte[1 << 20]);
            }
            zip.putNextEntry(new ZipEntry("better.json"));
            zip.write('x');
        }
        return out.toByteArray();
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
