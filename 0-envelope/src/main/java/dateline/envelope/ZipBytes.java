package dateline.envelope;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Gives random access to the bytes of a zip archive, in a file or in memory.
interface ZipBytes extends Closeable {
    long length() throws IOException;

    /// Reads `length` bytes at offset `at`.
    ///
    /// @throws EOFException if the archive ends before that
    ByteBuffer read(long at, int length) throws IOException;

    @Override
    default void close() throws IOException {
        // An archive in memory has nothing to close.
    }

    static ZipBytes of(byte[] bytes) {
        return new ZipBytes() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public ByteBuffer read(long at, int length) throws IOException {
                check(at, length, bytes.length);
                return ByteBuffer.wrap(Arrays.copyOfRange(bytes, (int) at, (int) at + length));
            }
        };
    }

    static ZipBytes of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new ZipBytes() {
            @Override
            public long length() throws IOException {
                return channel.size();
            }

            @Override
            public ByteBuffer read(long at, int length) throws IOException {
                check(at, length, channel.size());
                ByteBuffer buffer = ByteBuffer.allocate(length);
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer, at + buffer.position()) < 0) {
                        throw new EOFException();
                    }
                }
                return buffer.flip();
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    private static void check(long at, int length, long all) throws EOFException {
        if (at < 0 || length < 0 || at > all - length) {
            throw new EOFException();
        }
    }
}
