package dateline.pages;

import dateline.envelope.Sha256;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A page as bytes in several encodings, ready to be written.
///
/// The bytes of a kept page are outside the heap, so that they go to the socket without a copy. The collector
/// frees them when the last response that writes them is done. The bytes of a passing page, which is written
/// once, are on the heap: memory outside it would be freed too late for many such pages.
public final class Page {
    private static final int ETAG_BYTES = 12;

    /// The bytes that a kept page needs in addition to its body, key, headers and facts: its objects, those of
    /// its buffers, and its entry in the cache. Measured on the heap with 20,000 pages: 1,194 bytes.
    private static final int PAGE_OVERHEAD = 1_280;

    /// The bytes that a fact needs in addition to its characters: its entry in the page and in the index from
    /// facts to pages. Measured in the same way: 304 bytes.
    private static final int FACT_OVERHEAD = 312;

    private final String key;
    private final int status;
    private final String contentType;
    private final String etag;
    private final Map<String, String> headers;
    private final Set<Fact> facts;
    private final long until;
    private final Map<Encoding, ByteBuf> bodies = new EnumMap<>(Encoding.class);

    private Page(String key, Rendered rendered) {
        this.key = key;
        this.status = rendered.status();
        this.contentType = rendered.contentType();
        this.headers = rendered.headers();
        this.facts = rendered.facts();
        this.until =
                rendered.until() == null ? Long.MAX_VALUE : rendered.until().toEpochMilli();
        this.etag = etag(rendered.body());
    }

    /// Creates a page to keep, in every encoding.
    static Page lasting(String key, Rendered rendered) {
        Page page = new Page(key, rendered);
        for (Encoding encoding : Encoding.values()) {
            page.bodies.put(encoding, outsideTheHeap(Compression.encode(rendered.body(), encoding)));
        }
        return page;
    }

    /// Creates a page for one response, uncompressed and in the encoding that is cheapest to make.
    static Page passing(Rendered rendered) {
        Page page = new Page("", rendered);
        for (Encoding encoding : Set.of(Encoding.IDENTITY, Encoding.GZIP)) {
            byte[] bytes = Compression.encode(rendered.body(), encoding);
            page.bodies.put(encoding, Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes)));
        }
        return page;
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    /// Returns a weak entity tag (RFC 9110 §8.8.1): the same for all encodings of the same bytes.
    public String etag() {
        return etag;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /// Returns whether the page is available in an encoding. The uncompressed page always is.
    public boolean has(Encoding encoding) {
        return bodies.containsKey(encoding);
    }

    /// Returns a view of the body with its own indexes, for one response, from any thread.
    ///
    /// @param encoding one that the page [#has]
    public ByteBuf body(Encoding encoding) {
        return Objects.requireNonNull(bodies.get(encoding)).duplicate();
    }

    /// Returns how many bytes of memory the page needs in total.
    public int weight() {
        int bytes = bodies.values().stream().mapToInt(ByteBuf::readableBytes).sum();
        int dependencies = facts.stream()
                .mapToInt(fact -> FACT_OVERHEAD + fact.name().length())
                .sum();
        int named = headers.entrySet().stream()
                .mapToInt(header -> FACT_OVERHEAD
                        + header.getKey().length()
                        + header.getValue().length())
                .sum();
        return PAGE_OVERHEAD + key.length() + bytes + dependencies + named;
    }

    String key() {
        return key;
    }

    /// Returns whether the page may still be shown.
    ///
    /// @param now in milliseconds since 1970
    boolean isCurrent(long now) {
        return now < until;
    }

    Set<Fact> facts() {
        return facts;
    }

    private static ByteBuf outsideTheHeap(byte[] bytes) {
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct).asReadOnly());
    }

    private static String etag(byte[] body) {
        return "W/\"" + HexFormat.of().formatHex(Sha256.of(body), 0, ETAG_BYTES) + '"';
    }
}
