package dateline.envelope;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Detects whether a zip archive is complete: the end record of its directory follows all entries (PKWARE
/// APPNOTE §4.3.16), and only a comment may follow it.
public final class ZipEnds {
    /// The length of the record and of the longest comment, in bytes.
    private static final int TAIL = 22 + 0xFFFF;

    private ZipEnds() {}

    /// Checks a file that is too long to read at once. Returns [FileEnd#UNMARKED] if it is not a zip archive.
    public static FileEnd of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return ZipPack.isZip(read(channel, 0, 4))
                    ? of(read(channel, Math.max(0, channel.size() - TAIL), TAIL))
                    : FileEnd.UNMARKED;
        }
    }

    public static FileEnd of(byte[] zip) {
        for (int i = zip.length - 4; i >= Math.max(0, zip.length - TAIL); i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 5 && zip[i + 3] == 6) {
                return FileEnd.SHOWN;
            }
        }
        return FileEnd.CUT;
    }

    private static byte[] read(FileChannel from, long at, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(most, from.size() - at)));
        while (buffer.hasRemaining() && from.read(buffer, at + buffer.position()) >= 0) {
            // Reads until the buffer is full or the file ends.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
