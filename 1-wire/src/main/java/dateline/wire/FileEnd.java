package dateline.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

/// Tells by a file's first and last bytes how long it must lie unchanged before its writer has surely done: many write
/// with pauses, and what was half read is refused.
enum FileEnd {
    /// What begins as JSON, markup, an archive or a picture ends as one; plain text shows no end, and is not waited
    /// for.
    SHOWN(Duration.ofMillis(60)),
    /// It breaks off, or nothing was written yet.
    MISSING(Duration.ofSeconds(5));

    private static final int HEAD = 64;
    private static final int TAIL = 64;
    /// Where a zip archive's own list may stand: its record, and the longest comment behind it.
    private static final int ZIP_TAIL = 22 + 0xFFFF;

    private final Duration quiet;

    FileEnd(Duration quiet) {
        this.quiet = quiet;
    }

    /// For how long it must not have changed.
    Duration quiet() {
        return quiet;
    }

    static FileEnd of(Path file, long size) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            byte[] head = read(bytes, 0, HEAD);
            byte[] tail = read(bytes, Math.max(0, size - (ZipPack.isZip(head) ? ZIP_TAIL : TAIL)), ZIP_TAIL);
            return of(head, tail);
        }
    }

    private static FileEnd of(byte[] head, byte[] tail) {
        if (ZipPack.isZip(head)) {
            return shown(contains(tail, 'P', 'K', 5, 6));
        }
        if (starts(head, 0xFF, 0xD8)) {
            return shown(contains(tail, 0xFF, 0xD9));
        }
        if (starts(head, 0x89, 'P', 'N', 'G')) {
            return shown(contains(tail, 'I', 'E', 'N', 'D'));
        }
        int last = last(tail);
        return switch (first(head)) {
            case 0 -> MISSING;
            case '{' -> shown(last == '}');
            case '[' -> shown(last == ']');
            case '<' -> shown(last == '>');
            default -> SHOWN;
        };
    }

    private static FileEnd shown(boolean there) {
        return there ? SHOWN : MISSING;
    }

    /// The first byte that is neither a space nor of a byte order mark; 0 where there is none.
    private static int first(byte[] head) {
        for (byte each : head) {
            int value = each & 0xFF;
            boolean mark = value == 0xEF || value == 0xBB || value == 0xBF || value >= 0xFE;
            if (value > ' ' && !mark) {
                return value;
            }
        }
        return 0;
    }

    private static int last(byte[] tail) {
        for (int i = tail.length - 1; i >= 0; i--) {
            if (tail[i] != 0 && tail[i] != ' ' && tail[i] != '\n' && tail[i] != '\r' && tail[i] != '\t') {
                return tail[i] & 0xFF;
            }
        }
        return 0;
    }

    private static boolean starts(byte[] bytes, int... with) {
        return bytes.length >= with.length && isAt(bytes, 0, with);
    }

    private static boolean contains(byte[] bytes, int... what) {
        for (int i = bytes.length - what.length; i >= 0; i--) {
            if (isAt(bytes, i, what)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int from, int... what) {
        for (int i = 0; i < what.length; i++) {
            if ((bytes[from + i] & 0xFF) != what[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] read(FileChannel from, long at, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(most, from.size() - at)));
        while (buffer.hasRemaining() && from.read(buffer, at + buffer.position()) >= 0) {
            // Goes on until the buffer is full or the file is at its end.
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
