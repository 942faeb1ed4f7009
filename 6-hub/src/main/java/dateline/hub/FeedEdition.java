package dateline.hub;

/// A feed as it is at one moment.
///
/// @param name changes with the bytes
/// @param links the `Link` header that names hub and feed
record FeedEdition(String name, String type, String links, byte[] body) {}
