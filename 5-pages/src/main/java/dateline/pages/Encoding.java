package dateline.pages;

/// The encodings in which a page is kept (RFC 9110 §8.4).
public enum Encoding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("");

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /// As `Content-Encoding` has it; empty for the bytes as they are.
    public String token() {
        return token;
    }
}
