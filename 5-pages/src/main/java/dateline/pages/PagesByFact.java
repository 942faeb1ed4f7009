package dateline.pages;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the kept pages that were rendered from a fact.
final class PagesByFact {
    private final Map<Fact, Set<Page>> pagesOf = new ConcurrentHashMap<>();

    Set<Page> of(Fact fact) {
        return pagesOf.getOrDefault(fact, Set.of());
    }

    void add(Page page) {
        for (Fact fact : page.facts()) {
            pagesOf.compute(fact, (f, pages) -> {
                Set<Page> all = pages == null ? ConcurrentHashMap.newKeySet() : pages;
                all.add(page);
                return all;
            });
        }
    }

    void remove(Page page) {
        for (Fact fact : page.facts()) {
            pagesOf.computeIfPresent(fact, (f, pages) -> {
                pages.remove(page);
                return pages.isEmpty() ? null : pages;
            });
        }
    }

    void clear() {
        pagesOf.clear();
    }
}
