package dateline.wire.poll;

/// What a status says of an answer (RFC 9110 §15).
final class HttpStatus {
    private HttpStatus() {}

    /// Whether the answer holds what was asked for: 200, 203 from a proxy that changed it, 226 of RFC 3229.
    static boolean hasBody(int status) {
        return status == 200 || status == 203 || status == 226;
    }
}
