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

    /// Returns the value of `Content-Encoding`; empty for uncompressed bytes.
    public String token() {
        return token;
    }
}
