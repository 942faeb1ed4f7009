package dateline.envelope;

import dateline.envelope.ZipPack.BadPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes a zip archive of another archive's unreadable files, each with its original compressed bytes. So
/// these files are kept without the readable ones, and are rejected again for the same reasons.
///
/// If the archive reaches the length limit for a file, the bytes of further files are left out; only their
/// directory entries remain.
final class ZipRest {
    private static final int LOCAL = 0x04034B50;
    private static final int LISTED = 0x02014B50;
    private static final int END = 0x06054B50;
    private static final int END64 = 0x06064B50;
    private static final int LOCATOR = 0x07064B50;
    private static final int VERSION = 45;
    private static final int UTF_8 = 1 << 11;
    /// Longer than the limit for valid names, so that a name that was too long stays too long.
    private static final int LONGEST_NAME = 2_000;

    private static final int ZIP64 = 1;
    private static final int ZIP64_LENGTH = 24;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream list = new ByteArrayOutputStream();

    private ZipRest() {}

    /// @return the archive; empty if there are no unreadable files
    static byte[] write(ZipBytes zip, List<BadPart> bad) {
        if (bad.isEmpty()) {
            return new byte[0];
        }
        ZipRest rest = new ZipRest();
        for (BadPart each : bad) {
            rest.add(each.part(), raw(zip, each.part(), Limits.FILE_BYTES - rest.files.size()));
        }
        return rest.whole(bad.size());
    }

    private static byte[] raw(ZipBytes zip, ZipPart part, int room) {
        try {
            return part.packed() <= room ? part.raw(zip) : new byte[0];
        } catch (IOException e) {
            return new byte[0]; // no file at the position in the directory
        }
    }

    private void add(ZipPart part, byte[] raw) {
        byte[] name = part.name()
                .substring(0, Math.min(part.name().length(), LONGEST_NAME))
                .getBytes(StandardCharsets.UTF_8);
        long offset = files.size();
        files.writeBytes(buffer(30)
                .putInt(LOCAL)
                .putShort((short) VERSION)
                .putShort((short) (part.flags() | UTF_8))
                .putShort((short) part.method())
                .putInt(0)
                .putInt(part.crc())
                .putInt((int) Math.min(part.packed(), ZipPart.IN_EXTRA))
                .putInt((int) Math.min(part.size(), ZipPart.IN_EXTRA))
                .putShort((short) name.length)
                .putShort((short) 0)
                .array());
        files.writeBytes(name);
        files.writeBytes(raw);
        list.writeBytes(buffer(ZipPart.HEADER)
                .putInt(LISTED)
                .putShort((short) VERSION)
                .putShort((short) VERSION)
                .putShort((short) (part.flags() | UTF_8))
                .putShort((short) part.method())
                .putInt(0)
                .putInt(part.crc())
                .putInt((int) ZipPart.IN_EXTRA)
                .putInt((int) ZipPart.IN_EXTRA)
                .putShort((short) name.length)
                .putShort((short) (4 + ZIP64_LENGTH))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) ZipPart.IN_EXTRA)
                .array());
        list.writeBytes(name);
        list.writeBytes(buffer(4 + ZIP64_LENGTH)
                .putShort((short) ZIP64)
                .putShort((short) ZIP64_LENGTH)
                .putLong(part.size())
                .putLong(part.packed())
                .putLong(offset)
                .array());
    }

    private byte[] whole(int count) {
        long start = files.size();
        long size = list.size();
        files.writeBytes(list.toByteArray());
        files.writeBytes(buffer(56)
                .putInt(END64)
                .putLong(44)
                .putShort((short) VERSION)
                .putShort((short) VERSION)
                .putInt(0)
                .putInt(0)
                .putLong(count)
                .putLong(count)
                .putLong(size)
                .putLong(start)
                .array());
        files.writeBytes(buffer(20)
                .putInt(LOCATOR)
                .putInt(0)
                .putLong(start + size)
                .putInt(1)
                .array());
        files.writeBytes(buffer(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) Math.min(count, 0xFFFF))
                .putShort((short) Math.min(count, 0xFFFF))
                .putInt((int) ZipPart.IN_EXTRA)
                .putInt((int) ZipPart.IN_EXTRA)
                .putShort((short) 0)
                .array());
        return files.toByteArray();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
