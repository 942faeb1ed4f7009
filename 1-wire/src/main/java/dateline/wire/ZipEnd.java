package dateline.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Remembers the end of what was read of a zip archive, where the archive says how many entries it has (PKWARE APPNOTE
/// §4.3.16, end of central directory record).
final class ZipEnd extends FilterInputStream {
    /// What the record says where the number of entries does not fit into its two bytes.
    static final int UNSAID = 0xFFFF;
    /// The record's length, and the longest comment that may stand behind it.
    private static final int RECORD = 22;

    private static final int LONGEST = RECORD + 0xFFFF;
    /// Where the number of entries stands in the record.
    private static final int ENTRIES = 10;

    private final byte[] ring = new byte[LONGEST];
    private long read;

    ZipEnd(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            ring[(int) (read++ % LONGEST)] = (byte) value;
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        int skipped = Math.max(0, count - LONGEST);
        for (int i = skipped; i < count; i++) {
            ring[(int) ((read + i) % LONGEST)] = bytes[offset + i];
        }
        read += Math.max(0, count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// How many entries the archive has by its own account; [#UNSAID] for more than it can say there, -1 where its end
    /// is missing. To be asked once all is read.
    int listed() {
        for (long at = read - RECORD; at >= Math.max(0, read - LONGEST); at--) {
            if (at(at) == 'P' && at(at + 1) == 'K' && at(at + 2) == 5 && at(at + 3) == 6) {
                return at(at + ENTRIES) | at(at + ENTRIES + 1) << 8;
            }
        }
        return -1;
    }

    private int at(long position) {
        return ring[(int) (position % LONGEST)] & 0xFF;
    }
}
