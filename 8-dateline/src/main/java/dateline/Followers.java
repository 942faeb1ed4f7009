package dateline;

import dateline.archive.Change;
import dateline.metrics.Meters;
import java.util.List;
import java.util.function.Consumer;

/// Tells all that is derived from the archive of its changes. One that fails keeps no other from being told.
final class Followers implements Consumer<List<Change>> {
    private final List<Follower> followers;

    Followers(Follower... followers) {
        this.followers = List.of(followers);
    }

    @Override
    public void accept(List<Change> changes) {
        followers.forEach(each -> each.tell(changes));
    }

    /// Shows the failures and the time of each follower.
    void show(Meters meters) {
        for (Follower each : followers) {
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
        }
    }
}
