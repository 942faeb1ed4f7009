package dateline.search;

import java.time.Instant;

/// How far the index is: the archive's change up to which it is complete, and when that was made. An archive
/// that was made anew has made the change of that number at another time.
public record Reached(long change, Instant at) {
    public static final Reached NOTHING = new Reached(0, Instant.EPOCH);
}
