package dateline.http;

import org.jspecify.annotations.Nullable;

/// What a request is about, for the figures and the access log.
public enum RequestKind {
    PAGE,
    PICTURE,
    FEED,
    API,
    ASSET,
    PUSH,
    HUB,
    DESK,
    FIGURES,
    HEALTH,
    /// Refused before any door saw it: it is not HTTP as it should be, or the server stops.
    REFUSED;

    /// The name in lower case, as figures have it.
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Returns the kind of a request of readers, by its path.
    static RequestKind ofReader(@Nullable String path) {
        if (path == null) {
            return PAGE;
        }
        if (path.startsWith("/pictures/")) {
            return PICTURE;
        }
        if (path.startsWith("/assets/") || path.startsWith("/favicon.")) {
            return ASSET;
        }
        if (path.startsWith("/api/")) {
            return API;
        }
        return path.endsWith("/feed.xml") ? FEED : PAGE;
    }
}
