package dateline.envelope;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Reads the central directory at the end of a zip archive (PKWARE APPNOTE §4.3.12 to §4.3.16, with Zip64).
/// It gives the position of each file, so a broken file does not affect the others. A truncated archive has
/// no directory.
final class ZipDirectory {
    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 0x07064B50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END64 = 0x06064B50;
    private static final int END64_LENGTH = 56;

    /// @param offset where the directory begins
    private record Place(long count, long size, long offset) {
        boolean isIn(long end) {
            return offset >= 0 && size >= 0 && offset <= end - size && count >= 0 && count <= size / ZipPart.HEADER;
        }
    }

    private ZipDirectory() {}

    /// Reads the entries of the directory, folders included.
    ///
    /// @throws EOFException if the directory is missing or truncated
    static List<ZipPart> read(ZipBytes zip) throws IOException, BadZip {
        Place place = place(zip);
        if (place.count() > ZipPack.MOST_ENTRIES || place.size() > Limits.FILE_BYTES) {
            throw ZipPack.tooMuch();
        }
        ByteBuffer list = zip.read(place.offset(), (int) place.size()).order(ByteOrder.LITTLE_ENDIAN);
        List<ZipPart> parts = new ArrayList<>();
        for (int i = 0; i < place.count(); i++) {
            parts.add(ZipPart.read(list));
        }
        return parts;
    }

    /// Finds the end record. Searches backwards, because a comment and other bytes may follow it.
    private static Place place(ZipBytes zip) throws IOException {
        int length = (int) Math.min(zip.length(), END_LENGTH + LONGEST_COMMENT);
        long start = zip.length() - length;
        ByteBuffer tail = zip.read(start, length).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                Place place = place(zip, tail, at, start + at);
                if (place.isIn(start + at)) {
                    return place;
                }
            }
        }
        throw new EOFException();
    }

    private static Place place(ZipBytes zip, ByteBuffer tail, int at, long position) throws IOException {
        int count = Short.toUnsignedInt(tail.getShort(at + 10));
        long size = Integer.toUnsignedLong(tail.getInt(at + 12));
        long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
        boolean isLarge = count == 0xFFFF || size == ZipPart.IN_EXTRA || offset == ZipPart.IN_EXTRA;
        return isLarge && position >= LOCATOR_LENGTH
                ? place64(zip, position - LOCATOR_LENGTH, new Place(count, size, offset))
                : new Place(count, size, offset);
    }

    private static Place place64(ZipBytes zip, long at, Place otherwise) throws IOException {
        ByteBuffer locator = zip.read(at, LOCATOR_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        if (locator.getInt(0) != LOCATOR) {
            return otherwise;
        }
        ByteBuffer end = zip.read(locator.getLong(8), END64_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        return end.getInt(0) == END64 ? new Place(end.getLong(32), end.getLong(40), end.getLong(48)) : otherwise;
    }
}
