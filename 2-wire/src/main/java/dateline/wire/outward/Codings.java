package dateline.wire.outward;

import dateline.wire.rounds.VisitFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Decodes the body of a response by its `Content-Encoding` (RFC 9110 §8.4), and tolerates servers that set
/// it wrongly:
///
/// - a body that is declared compressed but is not is returned unchanged;
/// - a value that names no compression (`utf-8`, `none`) is ignored;
/// - a body that was compressed twice is decompressed twice.
final class Codings {
    private static final int MOST_LAYERS = 3;
    private static final int PEEK = 64;

    private Codings() {}

    /// Returns the decoded body.
    ///
    /// @param header the values of Content-Encoding, in the order in which they were applied
    /// @throws VisitFailed if the body is compressed with an unsupported method
    static InputStream undo(InputStream raw, List<String> header) throws IOException {
        List<String> codings = Arrays.stream(
                        String.join(",", header).toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .toList();
        InputStream body = buffered(raw);
        for (String coding : codings.reversed()) {
            body = switch (coding) {
                case "gzip", "x-gzip" -> isGzip(body) ? buffered(new GZIPInputStream(body)) : body;
                case "deflate" -> inflated(body);
                case "br", "zstd", "compress", "x-compress", "lzma", "xz", "bzip2", "dcb", "dcz" -> plain(body);
                default -> body;
            };
        }
        for (int layer = 0; layer < MOST_LAYERS && isGzip(body); layer++) {
            body = buffered(new GZIPInputStream(body));
        }
        return body;
    }

    /// Decompresses `deflate`. Some hosts send the raw deflate format (RFC 1951) instead of zlib's (RFC 1950).
    private static InputStream inflated(InputStream body) throws IOException {
        byte[] start = peek(body);
        if (isGzip(body) || isText(start)) {
            return body;
        }
        boolean zlib =
                start.length > 1 && (start[0] & 0x0F) == 8 && ((start[0] & 0xFF) << 8 | start[1] & 0xFF) % 31 == 0;
        return buffered(new InflaterInputStream(body, new Inflater(!zlib)));
    }

    private static InputStream plain(InputStream body) throws IOException {
        if (isText(peek(body))) {
            return body;
        }
        throw new VisitFailed("The answer is packed in a way that we did not ask for.");
    }

    private static boolean isGzip(InputStream body) throws IOException {
        byte[] start = peek(body);
        return start.length > 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B && start[2] == 8;
    }

    /// Returns whether the bytes may be the start of a feed: they contain no control character except tab and
    /// line ends, and begin like XML or JSON.
    private static boolean isText(byte[] start) {
        for (byte each : start) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r') {
                return false;
            }
        }
        return start.length == 0 || start[0] == '<' || start[0] == '{' || start[0] == '[' || start[0] <= ' ';
    }

    private static byte[] peek(InputStream body) throws IOException {
        body.mark(PEEK);
        byte[] start = body.readNBytes(PEEK);
        body.reset();
        return start;
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in);
    }
}
