package dateline.pages;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// Compresses bodies: brotli at quality 5, because a higher quality costs more than it saves, and gzip for
/// other clients.
public final class Compression {
    private static final int BROTLI_QUALITY = 5;
    private static final Encoder.Parameters BROTLI = parameters();

    private Compression() {}

    public static byte[] encode(byte[] body, Encoding encoding) {
        try {
            return switch (encoding) {
                case BROTLI -> Encoder.compress(body, BROTLI);
                case GZIP -> gzip(body);
                case IDENTITY -> body;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Encoder.Parameters parameters() {
        Brotli4jLoader.ensureAvailability();
        return Encoder.Parameters.create(BROTLI_QUALITY);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }
}
