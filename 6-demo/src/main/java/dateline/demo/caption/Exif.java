package dateline.demo.caption;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a camera's metadata: the orientation, the time, the camera and the place. The last two are private to
/// the photographer; they are there to show that the site does not pass them on.
///
/// Source: CIPA DC-008 (Exif 2.32), sections 4.5 and 4.6; TIFF 6.0, section 2.
final class Exif {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int FIRST = 8;

    private record Entry(int tag, int type, int count, byte[] value) {}

    private Exif() {}

    /// Returns the content of a JPEG's APP1 segment.
    static byte[] segment(PictureFacts facts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4).putInt(FIRST).array());
        List<Entry> main = new ArrayList<>(List.of(
                ascii(0x010F, "Halden Optik"), ascii(0x0110, "Halden R3"), new Entry(0x0112, SHORT, 1, new byte[] {
                    0, (byte) (facts.turned() ? 6 : 1), 0, 0
                })));
        int photoAt = FIRST + length(main) + 24;
        byte[] photo = directory(photo(facts), photoAt);
        main.add(pointer(0x8769, photoAt));
        main.add(pointer(0x8825, photoAt + photo.length));
        out.writeBytes(directory(main, FIRST));
        out.writeBytes(photo);
        out.writeBytes(directory(position(), photoAt + photo.length));
        return out.toByteArray();
    }

    private static List<Entry> photo(PictureFacts facts) {
        return List.of(
                ascii(0x9003, TIME.format(facts.taken().atOffset(ZoneOffset.UTC))), ascii(0xA431, "HR3-0042117"));
    }

    private static List<Entry> position() {
        return List.of(ascii(1, "N"), degrees(2, 62, 28, 12), ascii(3, "E"), degrees(4, 6, 9, 30));
    }

    private static Entry ascii(int tag, String text) {
        byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return new Entry(tag, ASCII, value.length, value);
    }

    private static Entry pointer(int tag, int offset) {
        return new Entry(tag, LONG, 1, ByteBuffer.allocate(4).putInt(offset).array());
    }

    private static Entry degrees(int tag, int degrees, int minutes, int seconds) {
        ByteBuffer value = ByteBuffer.allocate(24);
        for (int part : new int[] {degrees, minutes, seconds}) {
            value.putInt(part).putInt(1);
        }
        return new Entry(tag, RATIONAL, 3, value.array());
    }

    private static int length(List<Entry> entries) {
        return 6 + entries.stream().mapToInt(e -> 12 + outside(e)).sum();
    }

    /// Returns the octets outside the directory. A value of more than four octets stands after it, at an
    /// even offset.
    private static int outside(Entry entry) {
        return entry.value().length <= 4 ? 0 : entry.value().length + entry.value().length % 2;
    }

    private static byte[] directory(List<Entry> entries, int at) {
        ByteBuffer out = ByteBuffer.allocate(length(entries)).putShort((short) entries.size());
        int behind = at + 6 + 12 * entries.size();
        for (Entry entry : entries) {
            out.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (outside(entry) == 0) {
                out.put(java.util.Arrays.copyOf(entry.value(), 4));
            } else {
                out.putInt(behind).put(behind - at, entry.value());
                behind += outside(entry);
            }
        }
        return out.array();
    }
}
