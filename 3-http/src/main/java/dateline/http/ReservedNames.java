package dateline.http;

import java.util.Collection;
import java.util.List;

/// The first parts of the server's paths that are not sections of the site, such as `api` in `/api/stories`.
/// A section of such a name is refused in the settings, because its page could not be reached.
public final class ReservedNames {
    public static final String API = "api";
    public static final String ASSETS = "assets";
    public static final String DESK = "desk";
    public static final String HEALTHZ = "healthz";
    public static final String HUB = "hub";
    public static final String METRICS = "metrics";
    public static final String PICTURES = "pictures";
    public static final String READYZ = "readyz";
    public static final String SEARCH = "search";
    public static final String THREAD = "thread";
    public static final String TOPIC = "topic";
    public static final String WEBSUB = "websub";
    public static final String WIRE = "wire";

    /// All of them, in the order of the alphabet.
    public static final Collection<String> ALL =
            List.of(API, ASSETS, DESK, HEALTHZ, HUB, METRICS, PICTURES, READYZ, SEARCH, THREAD, TOPIC, WEBSUB, WIRE);

    private ReservedNames() {}
}
