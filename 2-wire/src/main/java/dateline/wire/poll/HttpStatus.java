package dateline.wire.poll;

/// Interprets HTTP status codes (RFC 9110 §15).
final class HttpStatus {
    private HttpStatus() {}

    /// Returns whether the response contains the requested content: 200, 203 from a proxy that changed it, 226
    /// (RFC 3229).
    static boolean hasBody(int status) {
        return status == 200 || status == 203 || status == 226;
    }
}
