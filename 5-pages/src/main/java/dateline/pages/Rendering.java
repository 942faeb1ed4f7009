package dateline.pages;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// A page that is being rendered, and the facts that changed meanwhile. [Pages] notes and asks for these facts
/// under its lock.
final class Rendering {
    private final CompletableFuture<@Nullable Page> page = new CompletableFuture<>();
    private final Set<Fact> dropped = new HashSet<>();
    private boolean droppedAll;

    /// Returns whether the page was made from a fact that has changed since.
    boolean isStale(Page made) {
        return droppedAll || dropped.stream().anyMatch(made.facts()::contains);
    }

    /// Forgets the changes before a new attempt.
    void again() {
        dropped.clear();
        droppedAll = false;
    }

    void drop(Collection<Fact> changed) {
        dropped.addAll(changed);
    }

    void dropAll() {
        droppedAll = true;
    }

    /// @param made null if the page changed too often to be shared
    void complete(@Nullable Page made) {
        page.complete(made);
    }

    void fail(Throwable failure) {
        page.completeExceptionally(failure);
    }

    /// Waits for the page; null if it changed too often to be shared. Throws what the rendering throws.
    @Nullable
    Page join() {
        try {
            return page.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }
}
