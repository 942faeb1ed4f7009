package dateline.envelope;

import dateline.envelope.text.StrictText;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// One file of a zip archive, as the central directory describes it (PKWARE APPNOTE §4.3.12).
///
/// @param packed its compressed length, in bytes
/// @param size its unpacked length, in bytes
/// @param offset its position in the archive
record ZipPart(String name, int flags, int method, int crc, long packed, long size, long offset) {
    /// The length of a directory entry without its name, extra field and comment.
    static final int HEADER = 46;
    /// Replaces a number that is in the extra field instead (§4.5.3).
    static final long IN_EXTRA = 0xFFFF_FFFFL;

    private static final int LISTED = 0x02014B50;
    private static final int ZIP64 = 1;
    private static final int LOCAL = 0x04034B50;
    private static final int LOCAL_HEADER = 30;
    /// The flags for encryption, strong encryption and a masked header (§4.4.4).
    private static final int LOCKED = 1 | 1 << 6 | 1 << 13;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /// The character set of names that are not UTF-8 (appendix D.1); older Windows versions write such names.
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    /// Reads the next directory entry.
    static ZipPart read(ByteBuffer list) throws IOException {
        int at = list.position();
        if (list.remaining() < HEADER || list.getInt(at) != LISTED) {
            throw new ZipException("no entry of the list");
        }
        int nameLength = Short.toUnsignedInt(list.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(list.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(list.getShort(at + 32));
        if (list.remaining() < HEADER + nameLength + extraLength + commentLength) {
            throw new EOFException();
        }
        String name = name(bytes(list, at + HEADER, nameLength));
        ByteBuffer extra =
                zip64(list.slice(at + HEADER + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN));
        long size = number(list.getInt(at + 24), extra);
        long packed = number(list.getInt(at + 20), extra);
        long offset = number(list.getInt(at + 42), extra);
        ZipPart part = new ZipPart(
                name,
                Short.toUnsignedInt(list.getShort(at + 8)),
                Short.toUnsignedInt(list.getShort(at + 10)),
                list.getInt(at + 16),
                packed,
                size,
                offset);
        list.position(at + HEADER + nameLength + extraLength + commentLength);
        return part;
    }

    boolean isLocked() {
        return (flags & LOCKED) != 0;
    }

    boolean isPackedAsWeKnow() {
        return method == STORED || method == DEFLATED;
    }

    /// Returns the compressed bytes, as they are in the archive.
    byte[] raw(ZipBytes zip) throws IOException {
        ByteBuffer local = zip.read(offset, LOCAL_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        if (local.getInt(0) != LOCAL || packed < 0 || packed > zip.length()) {
            throw new ZipException("no file where the list has one");
        }
        long start = offset
                + LOCAL_HEADER
                + Short.toUnsignedInt(local.getShort(26))
                + Short.toUnsignedInt(local.getShort(28));
        return zip.read(start, Math.toIntExact(packed)).array();
    }

    /// Unpacks the file.
    ///
    /// @param longest the maximum unpacked length, in bytes; a part with a longer declared size is rejected
    /// @throws IOException if the file differs from its directory entry
    byte[] unpack(ZipBytes zip, int longest) throws IOException {
        if (size < 0 || size > longest || packed > 2L * longest) {
            throw new ZipException("it is longer than it may be");
        }
        byte[] raw = raw(zip);
        byte[] bytes = method == STORED ? raw : inflate(raw, (int) size);
        CRC32 check = new CRC32();
        check.update(bytes);
        if (bytes.length != size || (int) check.getValue() != crc) {
            throw new ZipException("it differs from its checksum");
        }
        return bytes;
    }

    private static byte[] inflate(byte[] raw, int size) throws IOException {
        byte[] bytes = new byte[size + 1];
        int length = 0;
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(raw);
            while (length < bytes.length && !inflater.finished()) {
                int count = inflater.inflate(bytes, length, bytes.length - length);
                if (count == 0 && !inflater.finished()) {
                    throw new EOFException();
                }
                length += count;
            }
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static byte[] bytes(ByteBuffer from, int at, int length) {
        byte[] bytes = new byte[length];
        from.get(at, bytes);
        return bytes;
    }

    private static String name(byte[] bytes) {
        return StrictText.utf8(bytes).orElseGet(() -> new String(bytes, OLD_NAMES));
    }

    /// Returns the content of the Zip64 extra field; an empty buffer if the entry has none.
    private static ByteBuffer zip64(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            if (id == ZIP64) {
                return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            extra.position(extra.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    /// Returns the value of a 32-bit field, or the next value of the Zip64 extra field if the 32-bit field
    /// refers to it.
    private static long number(int field, ByteBuffer extra) {
        long number = Integer.toUnsignedLong(field);
        return number == IN_EXTRA && extra.remaining() >= Long.BYTES ? extra.getLong() : number;
    }
}
