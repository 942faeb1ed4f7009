package dateline.http;

import org.jspecify.annotations.Nullable;

/// Tells what a request is for, in metrics and the access log.
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
    /// Refused before any door saw it: the request is malformed, or the server is stopping.
    REFUSED;

    /// Returns the name in lower case, as metrics and the log use it.
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Returns the kind of a reader's request, by its path.
    static RequestKind ofReader(@Nullable String path) {
        if (path == null) {
            return PAGE;
        }
        if (path.startsWith("/" + ReservedNames.PICTURES + "/")) {
            return PICTURE;
        }
        if (path.startsWith("/" + ReservedNames.ASSETS + "/") || path.startsWith("/favicon.")) {
            return ASSET;
        }
        if (path.startsWith("/" + ReservedNames.API + "/")) {
            return API;
        }
        return path.endsWith("/feed.xml") ? FEED : PAGE;
    }
}
