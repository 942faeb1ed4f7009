package dateline.pages;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A page as bytes in each encoding, ready to be written.
///
/// The bytes are outside the heap, so that they go to the socket without a copy; the collector frees them when the
/// last response that writes them is done.
public final class Page {
    private static final int ETAG_BYTES = 12;

    private final String key;
    private final int status;
    private final String contentType;
    private final String etag;
    private final Map<String, String> headers;
    private final Set<String> shows;
    private final Map<Encoding, ByteBuf> bodies = new EnumMap<>(Encoding.class);

    Page(String key, Rendered rendered) {
        this.key = key;
        this.status = rendered.status();
        this.contentType = rendered.contentType();
        this.headers = rendered.headers();
        this.shows = rendered.shows();
        this.etag = etag(rendered.body());
        for (Encoding encoding : Encoding.values()) {
            bodies.put(encoding, outsideTheHeap(Compression.encode(rendered.body(), encoding)));
        }
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    /// Weak (RFC 9110 §8.8.1): the same for all encodings of the same bytes.
    public String etag() {
        return etag;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /// A view with indexes of its own; to be written and forgotten, from any thread.
    public ByteBuf body(Encoding encoding) {
        return Objects.requireNonNull(bodies.get(encoding)).duplicate();
    }

    String key() {
        return key;
    }

    Set<String> shows() {
        return shows;
    }

    int weight() {
        return bodies.values().stream().mapToInt(ByteBuf::readableBytes).sum();
    }

    private static ByteBuf outsideTheHeap(byte[] bytes) {
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct).asReadOnly());
    }

    private static String etag(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
