package dateline.http;

/// Problem details (RFC 9457): why a request was refused.
///
/// @param status the HTTP status
/// @param detail the reason, as sentences for people
public record Problem(int status, String detail) {}
