package dateline.site;

import dateline.archive.Card;
import dateline.search.find.Excerpt.Span;
import dateline.search.find.SearchRequest;
import dateline.search.find.SearchResult;
import dateline.site.view.CardView;
import dateline.site.view.SearchView;
import dateline.site.view.SiteView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Lays out the page of a search.
final class SearchPage {
    private static final int LATEST = 6;

    private final SiteSnapshot snapshot;
    private final Views views;
    private final SiteTimes times;
    private final SearchQuery query;
    private final SearchResult result;

    SearchPage(SiteSnapshot snapshot, Views views, SiteTimes times, SearchQuery query) {
        this.times = times;
        this.snapshot = snapshot;
        this.views = views;
        this.query = query;
        this.result = snapshot.search(query.request());
    }

    SearchView view() {
        String correction = result.correction();
        boolean asked = !query.text().isEmpty() || query.isFiltered();
        return new SearchView(
                query.text(),
                asked ? count() : null,
                result.complete(),
                result.exact(),
                correction == null ? null : link(correction, query.withText(correction)),
                asked ? query.feed() : null,
                asked ? result.hits().stream().map(this::hit).toList() : List.of(),
                asked ? filters() : new SearchView.Filters(List.of(), List.of()),
                asked ? pages() : new SearchView.Pages(null, null, null),
                asked && result.total() > 0 ? List.of() : views.cards(snapshot.newest(null, LATEST)));
    }

    private String count() {
        return switch (result.total()) {
            case 0 -> result.complete() ? "Nothing was found" : "Nothing was found yet";
            case 1 -> "1 story";
            default -> String.format(Locale.ENGLISH, "%,d stories", result.total());
        };
    }

    private SearchView.Hit hit(SearchResult.Hit hit) {
        CardView view = views.card(Card.of(hit.article()));
        List<Span> text = hit.text() == null
                ? List.of(new Span(view.summary(), false))
                : Objects.requireNonNull(hit.text()).spans();
        return new SearchView.Hit(view, hit.headline().spans(), text);
    }

    private SearchView.Filters filters() {
        SearchFilters filters = new SearchFilters(
                result, query, times, key -> views.section(key).title());
        return new SearchView.Filters(filters.chosen(), filters.groups());
    }

    private SearchView.Pages pages() {
        int last = Math.min(SearchRequest.LAST_PAGE, (result.total() + query.limit() - 1) / query.limit());
        boolean sortable = !query.text().isEmpty() && result.total() > 1;
        boolean newest = query.newestFirst();
        return new SearchView.Pages(
                page(Math.min(query.page() - 1, last)),
                query.page() < last ? page(query.page() + 1) : null,
                sortable ? link(newest ? "Best match first" : "Newest first", query.sorted(!newest)) : null);
    }

    private SiteView.@Nullable Link page(int number) {
        return number < 1 ? null : link("Page " + number, query.onPage(number));
    }

    private static SiteView.Link link(String title, SearchQuery to) {
        return new SiteView.Link(title, to.address(Route.SEARCH));
    }
}
