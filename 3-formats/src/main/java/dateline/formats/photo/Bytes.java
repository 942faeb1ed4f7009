package dateline.formats.photo;

import java.util.Arrays;

/// Searches and reads the bytes of a file.
public final class Bytes {
    private Bytes() {}

    public static boolean startsWith(byte[] file, int offset, byte[] start) {
        int end = offset + start.length;
        return file.length >= end && Arrays.equals(file, offset, end, start, 0, start.length);
    }

    /// Returns the bytes from an offset on; empty if the offset is past the end.
    public static byte[] from(byte[] file, int offset) {
        return Arrays.copyOfRange(file, Math.min(offset, file.length), file.length);
    }

    /// Returns the last index of a sequence; -1 if it does not occur.
    public static int lastIndexOf(byte[] file, int... sequence) {
        for (int at = file.length - sequence.length; at >= 0; at--) {
            if (standsAt(file, at, sequence)) {
                return at;
            }
        }
        return -1;
    }

    /// Counts how often a sequence occurs in a file.
    public static int count(byte[] file, int... sequence) {
        int count = 0;
        for (int at = 0; at <= file.length - sequence.length; at++) {
            count += standsAt(file, at, sequence) ? 1 : 0;
        }
        return count;
    }

    /// Reads four bytes as an unsigned number, the lowest byte first.
    public static long littleEndian32(byte[] file, int at) {
        return (file[at] & 0xFFL)
                | (file[at + 1] & 0xFFL) << 8
                | (file[at + 2] & 0xFFL) << 16
                | (file[at + 3] & 0xFFL) << 24;
    }

    private static boolean standsAt(byte[] file, int at, int... sequence) {
        for (int i = 0; i < sequence.length; i++) {
            if ((file[at + i] & 0xFF) != sequence[i]) {
                return false;
            }
        }
        return true;
    }
}
