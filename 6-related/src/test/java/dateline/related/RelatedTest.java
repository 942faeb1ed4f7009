package dateline.related;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.archive.Change;
import dateline.story.StoryDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RelatedTest {
    private static final Article ARTICLE = new Article(
            "b", "/b", "news", "agency", Instant.EPOCH, null, null, new StoryDraft().story(), List.of(), null, 1);
    private static final Change CHANGE = new Change(1, Set.of("a"), Set.of(), Set.of());

    /// After a start all words are read anew, which takes seconds; a kill must not wait for that.
    @Test
    @Timeout(30)
    void aChangeDoesNotWaitWhileTheWordsAreRead() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Related related = new Related(() -> {
            begun.countDown();
            await(goOn);
            throw new IllegalStateException("There is no archive here.");
        });
        CompletableFuture<?> asked =
                CompletableFuture.supplyAsync(() -> related.recommend(ARTICLE, Set.of(), 6), RelatedTest::run);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        try {
            assertThat(CompletableFuture.runAsync(
                            () -> {
                                related.follow(List.of(CHANGE));
                                related.startOver();
                            },
                            RelatedTest::run))
                    .succeedsWithin(Duration.ofSeconds(5));
        } finally {
            goOn.countDown();
        }
        assertThat(asked).failsWithin(Duration.ofSeconds(5));
    }

    private static void run(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
