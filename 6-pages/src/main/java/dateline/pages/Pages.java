package dateline.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps pages as bytes until something that they show changes.
///
/// Once [#drop] returns, no call gives a page that was rendered from what was before it: kept pages are gone, and a
/// page that was being rendered meanwhile is rendered again before anybody gets it.
public final class Pages {
    private static final class Rendering {
        private final CompletableFuture<Page> page = new CompletableFuture<>();
        private final Set<String> dropped = new HashSet<>();
        private boolean droppedAll;

        private boolean isStale(Page made) {
            return droppedAll || dropped.stream().anyMatch(made.shows()::contains);
        }

        private void again() {
            dropped.clear();
            droppedAll = false;
        }
    }

    private final Cache<String, Page> kept;
    private final Map<String, Set<Page>> showing = new ConcurrentHashMap<>();
    private final Map<String, Rendering> underWay = new HashMap<>();

    /// @param mostBytes how much memory pages may take, in all their encodings
    public Pages(long mostBytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String key, Page page) -> page.weight())
                .evictionListener((@Nullable String key, @Nullable Page page, RemovalCause cause) ->
                        forget(Objects.requireNonNull(page)))
                .executor(Runnable::run)
                .build();
    }

    /// The page if it is kept. Never blocks.
    public @Nullable Page kept(String key) {
        return kept.getIfPresent(key);
    }

    /// The page, rendered now where it is not kept; those who ask meanwhile wait for the same one.
    ///
    /// @param render reads the present state each time that it is called; what it throws is thrown to the caller
    public Page page(String key, Supplier<Rendered> render) {
        Page page = kept(key);
        if (page != null) {
            return page;
        }
        Rendering mine = new Rendering();
        Rendering other;
        synchronized (underWay) {
            other = underWay.putIfAbsent(key, mine);
        }
        return other == null ? render(key, mine, render) : join(other);
    }

    /// Drops every page, kept or being rendered.
    public void dropAll() {
        synchronized (underWay) {
            underWay.values().forEach(rendering -> rendering.droppedAll = true);
            kept.invalidateAll();
            showing.clear();
        }
    }

    /// Drops every page that shows one of these, kept or being rendered.
    public void drop(Collection<String> tags) {
        synchronized (underWay) {
            underWay.values().forEach(rendering -> rendering.dropped.addAll(tags));
            for (String tag : tags) {
                for (Page page : showing.getOrDefault(tag, Set.of())) {
                    kept.asMap().remove(page.key(), page);
                    forget(page);
                }
            }
        }
    }

    private Page render(String key, Rendering mine, Supplier<Rendered> render) {
        try {
            while (true) {
                Page page = new Page(key, render.get());
                synchronized (underWay) {
                    if (!mine.isStale(page)) {
                        underWay.remove(key);
                        keep(page);
                        mine.page.complete(page);
                        return page;
                    }
                    mine.again();
                }
            }
        } catch (RuntimeException | Error e) {
            synchronized (underWay) {
                underWay.remove(key);
            }
            mine.page.completeExceptionally(e);
            throw e;
        }
    }

    private static Page join(Rendering other) {
        try {
            return other.page.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void keep(Page page) {
        for (String tag : page.shows()) {
            showing.compute(tag, (t, pages) -> {
                Set<Page> all = pages == null ? ConcurrentHashMap.newKeySet() : pages;
                all.add(page);
                return all;
            });
        }
        kept.put(page.key(), page);
    }

    private void forget(Page page) {
        for (String tag : page.shows()) {
            showing.computeIfPresent(tag, (t, pages) -> {
                pages.remove(page);
                return pages.isEmpty() ? null : pages;
            });
        }
    }
}
