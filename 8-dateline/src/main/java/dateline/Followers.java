package dateline;

import dateline.archive.Change;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells all that is derived from the archive of its changes, each in a guard of its own: one that fails keeps no
/// other from being told, and is made to start over, for it may have missed a change.
final class Followers implements Consumer<List<Change>> {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    /// @param follow told of changes before they are acknowledged; must not wait
    /// @param startOver makes it forget all that it derived, where it failed
    record Follower(String name, Consumer<List<Change>> follow, Runnable startOver) {}

    private final List<Follower> followers;
    private final AtomicLong failures = new AtomicLong();

    Followers(Follower... followers) {
        this.followers = List.of(followers);
    }

    @Override
    public void accept(List<Change> changes) {
        followers.forEach(each -> tell(each, changes));
    }

    /// How often any of them failed since the start.
    long failures() {
        return failures.get();
    }

    private void tell(Follower follower, List<Change> changes) {
        try {
            follower.follow().accept(changes);
        } catch (Throwable failure) {
            failures.incrementAndGet();
            LOG.error("{} failed on a change, and starts over", follower.name(), failure);
            startOver(follower);
        }
    }

    private void startOver(Follower follower) {
        try {
            follower.startOver().run();
        } catch (Throwable failure) {
            failures.incrementAndGet();
            LOG.error("{} could not start over", follower.name(), failure);
        }
    }
}
