package dateline;

import dateline.archive.Archive;
import dateline.archive.Follower;
import dateline.metrics.Meters;

/// Publishes metrics on how the archive's followers keep up with its changes.
final class FollowerMeters {
    private FollowerMeters() {}

    static void show(Archive archive, Meters meters) {
        for (Follower each : archive.followers()) {
            meters.count(
                    "dateline.follower.failures",
                    "Changes on which a follower of the archive failed",
                    each::failures,
                    "follower",
                    each.name());
            meters.watch(
                    "dateline.follower.lag.seconds",
                    "Time that a follower of the archive took for the last changes, until which they were not acknowledged",
                    each::secondsOfLast,
                    "follower",
                    each.name());
            meters.watch(
                    "dateline.follower.reached",
                    "Number of the latest change of the archive that a follower was told of",
                    each::reached,
                    "follower",
                    each.name());
        }
    }
}
