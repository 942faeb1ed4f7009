package dateline.formats.photo;

import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import com.drew.lang.SequentialByteArrayReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/// Reads the metadata of a PNG file (PNG third edition, section 11.3). Unpacks at most 4 MiB.
public final class PngChunks {
    private static final int MOST_UNPACKED = 4 << 20;
    private static final byte[] XMP_KEYWORD = "XML:com.adobe.xmp\0".getBytes(StandardCharsets.US_ASCII);

    private PngChunks() {}

    static Optional<byte[]> exif(byte[] file) {
        return find(file, "eXIf", new byte[0]);
    }

    /// Finds the XMP packet in an iTXt chunk.
    static Optional<byte[]> xmp(byte[] file) {
        return find(file, "iTXt", XMP_KEYWORD).flatMap(PngChunks::text);
    }

    /// Finds the bytes of the colour profile.
    public static Optional<byte[]> profile(byte[] file) {
        return find(file, "iCCP", new byte[0]).flatMap(chunk -> unpacked(chunk, end(chunk, 0) + 1));
    }

    private static Optional<byte[]> find(byte[] file, String type, byte[] start) {
        try {
            var reader = new SequentialByteArrayReader(file);
            for (PngChunk chunk : new PngChunkReader().extract(reader, Set.of(new PngChunkType(type)))) {
                if (Bytes.startsWith(chunk.getBytes(), 0, start)) {
                    return Optional.of(chunk.getBytes());
                }
            }
            return Optional.empty();
        } catch (PngProcessingException | IOException e) {
            return Optional.empty();
        }
    }

    /// Reads the text of an iTXt chunk. Before it come the keyword, the compression flag and method, the
    /// language, and the translated keyword.
    private static Optional<byte[]> text(byte[] chunk) {
        boolean packed = chunk.length > XMP_KEYWORD.length && chunk[XMP_KEYWORD.length] != 0;
        int text = end(chunk, end(chunk, XMP_KEYWORD.length + 2));
        return packed ? unpacked(chunk, text) : Optional.of(Bytes.from(chunk, text));
    }

    /// Returns the index after the next zero.
    private static int end(byte[] chunk, int from) {
        int at = from;
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return at + 1;
    }

    private static Optional<byte[]> unpacked(byte[] chunk, int from) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(Bytes.from(chunk, from)))) {
            byte[] bytes = in.readNBytes(MOST_UNPACKED + 1);
            return bytes.length > MOST_UNPACKED ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
