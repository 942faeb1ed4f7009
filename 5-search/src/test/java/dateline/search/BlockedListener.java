package dateline.search;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Blocks the index's thread for the tests: from [#block] on, it does not return from a message about stories.
public final class BlockedListener implements SearchIndex.Listener {
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean blocks;

    @Override
    public void indexed(List<StoryDocument> stories) {
        if (blocks) {
            stuck.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Blocks at the next story.
    public void block() {
        blocks = true;
    }

    /// Waits until the thread is blocked.
    public void awaitBlocked() throws InterruptedException {
        stuck.await();
    }

    /// Lets the thread go on.
    public void release() {
        release.countDown();
    }
}
