package dateline.search;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Does the same to many items on all processors. Unlike a parallel stream, which divides the items beforehand, it
/// gives each thread one after another, so that all threads end together.
final class InParallel {
    private InParallel() {}

    /// Returns the results in the order of the items. Uses this thread and those of Java's common pool.
    ///
    /// @throws RuntimeException if an item fails; the others are done nevertheless, or fail too
    static <T, R> List<R> map(List<T> items, Function<T, R> task) {
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                results.set(i, task.apply(items.get(i)));
            }
        };
        int threads = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
        CompletableFuture<?>[] others = IntStream.range(1, threads)
                .mapToObj(thread -> CompletableFuture.runAsync(work))
                .toArray(CompletableFuture<?>[]::new);
        try {
            work.run();
        } finally {
            CompletableFuture.allOf(others).join();
        }
        return IntStream.range(0, items.size()).mapToObj(results::get).toList();
    }
}
