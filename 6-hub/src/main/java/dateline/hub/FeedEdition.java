package dateline.hub;

/// A feed as it is at one moment.
///
/// @param name changes whenever the bytes change
/// @param links the `Link` header, which names the hub and the feed
record FeedEdition(String name, String type, String links, byte[] body) {}
