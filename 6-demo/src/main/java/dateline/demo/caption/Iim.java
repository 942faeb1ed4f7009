package dateline.demo.caption;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/// Writes the older form of IPTC photo metadata.
///
/// Source: IPTC-NAA Information Interchange Model 4.2, sections 5 (record 1) and 6 (record 2). A JPEG has it in
/// a Photoshop image resource (Adobe Photoshop File Formats, resource 0x0404).
final class Iim {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss+0000", Locale.ROOT);
    private static final byte[] UTF_8 = {0x1B, '%', 'G'};

    private final ByteArrayOutputStream datasets = new ByteArrayOutputStream();

    private Iim() {}

    /// Returns the content of a JPEG's APP13 segment.
    static byte[] segment(PictureFacts facts) {
        Iim iim = new Iim();
        iim.dataset(1, 90, UTF_8);
        iim.dataset(2, 0, new byte[] {0, 4});
        facts.keywords().forEach(keyword -> iim.text(25, keyword, 64));
        iim.text(55, DATE.format(facts.taken().atOffset(ZoneOffset.UTC)), 8);
        iim.text(60, TIME.format(facts.taken().atOffset(ZoneOffset.UTC)), 11);
        iim.text(80, facts.byline(), 32);
        iim.text(90, facts.city(), 32);
        iim.text(101, facts.country(), 64);
        iim.text(105, facts.headline(), 256);
        iim.text(110, facts.credit(), 32);
        iim.text(115, facts.source(), 32);
        iim.text(116, facts.copyright(), 128);
        iim.text(120, facts.caption(), 2000);
        return resource(iim.datasets.toByteArray());
    }

    /// @param longest in octets; IIM does not allow a longer text
    private void text(int number, String text, int longest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > longest) {
            throw new IllegalArgumentException("IIM 2:" + number + " holds " + longest + " octets at most: " + text);
        }
        dataset(2, number, bytes);
    }

    private void dataset(int record, int number, byte[] value) {
        datasets.write(0x1C);
        datasets.write(record);
        datasets.write(number);
        datasets.write(value.length >> 8);
        datasets.write(value.length);
        datasets.writeBytes(value);
    }

    private static byte[] resource(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {'8', 'B', 'I', 'M', 4, 4, 0, 0});
        out.writeBytes(new byte[] {0, 0, (byte) (data.length >> 8), (byte) data.length});
        out.writeBytes(Arrays.copyOf(data, data.length + data.length % 2));
        return out.toByteArray();
    }
}
