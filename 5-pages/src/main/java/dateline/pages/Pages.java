package dateline.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps pages as bytes until a fact that they were rendered from changes, or until the moment that they name.
///
/// Once [#drop] returns, no call returns a page that was rendered from the earlier facts: kept pages are
/// dropped, and a page that was being rendered is rendered again before anybody gets it.
public final class Pages {
    /// A page that changes during each rendering is returned after this many renderings, and is not kept.
    private static final int MOST_ATTEMPTS = 4;

    private final Cache<String, Page> kept;
    private final PagesByFact pagesByFact = new PagesByFact();
    private final Map<String, Rendering> underWay = new HashMap<>();
    private final InstantSource clock;

    /// @param mostBytes how much memory pages may take, in all their encodings, with their keys and facts
    public Pages(long mostBytes, InstantSource clock) {
        this.clock = clock;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String key, Page page) -> page.weight())
                .evictionListener((@Nullable String key, @Nullable Page page, RemovalCause cause) ->
                        pagesByFact.remove(Objects.requireNonNull(page)))
                .executor(Runnable::run)
                .build();
    }

    /// Returns the page if it is kept; null otherwise. Never blocks.
    public @Nullable Page kept(String key) {
        Page page = kept.getIfPresent(key);
        return page != null && page.isCurrent(clock.millis()) ? page : null;
    }

    /// Returns how many pages are kept.
    public long count() {
        return kept.estimatedSize();
    }

    /// Returns the page, and renders it first if it is not kept. Callers that ask for it meanwhile wait for the
    /// same rendering.
    ///
    /// @param render reads the present state on each call; what it throws is thrown to the caller
    public Page page(String key, Supplier<Rendered> render) {
        Page page = kept(key);
        if (page != null) {
            return page;
        }
        Rendering mine = new Rendering();
        Rendering other;
        synchronized (underWay) {
            page = kept(key); // it may have been kept meanwhile
            other = page == null ? underWay.putIfAbsent(key, mine) : null;
        }
        if (page != null) {
            return page;
        }
        if (other == null) {
            return render(key, mine, render);
        }
        Page shared = other.join();
        return shared == null ? passing(render) : shared;
    }

    /// Renders a page for one request and never keeps it: for addresses that a client can invent.
    public Page passing(Supplier<Rendered> render) {
        return Page.passing(render.get());
    }

    /// Drops every page, kept or being rendered.
    public void dropAll() {
        synchronized (underWay) {
            underWay.values().forEach(Rendering::dropAll);
            kept.invalidateAll();
            pagesByFact.clear();
        }
    }

    /// Drops every page, kept or being rendered, that was rendered from one of these facts.
    public void drop(Collection<Fact> changed) {
        synchronized (underWay) {
            underWay.values().forEach(rendering -> rendering.drop(changed));
            for (Fact fact : changed) {
                for (Page page : pagesByFact.of(fact)) {
                    kept.asMap().remove(page.key(), page);
                    pagesByFact.remove(page);
                }
            }
        }
    }

    private Page render(String key, Rendering mine, Supplier<Rendered> render) {
        try {
            for (int attempt = 1; ; attempt++) {
                Page page = Page.lasting(key, render.get());
                if (isSettled(mine, page, attempt)) {
                    return page;
                }
            }
        } catch (RuntimeException | Error e) {
            synchronized (underWay) {
                underWay.remove(key);
            }
            mine.fail(e);
            throw e;
        }
    }

    /// Keeps a page if nothing changed while it was rendered. If it changed during the last attempt too, only
    /// the caller who rendered it gets it, because that caller asked before the attempt began. Callers who came
    /// later render their own.
    private boolean isSettled(Rendering mine, Page page, int attempt) {
        synchronized (underWay) {
            boolean current = !mine.isStale(page);
            if (!current && attempt < MOST_ATTEMPTS) {
                mine.again();
                return false;
            }
            underWay.remove(page.key());
            if (current) {
                pagesByFact.add(page);
                Page outdated = kept.asMap().put(page.key(), page);
                if (outdated != null) {
                    pagesByFact.remove(outdated);
                }
            }
            mine.complete(current ? page : null);
            return true;
        }
    }
}
