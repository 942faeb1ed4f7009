package dateline.search.find;

import dateline.archive.Article;
import dateline.archive.Lookup;
import dateline.archive.Snapshot;
import dateline.search.IndexView;
import dateline.search.SearchIndex;
import dateline.search.find.SearchResult.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Finds stories for readers. It never waits for the index, and finds no story that the snapshot does not show.
public final class Search {
    private static final SearchResult NOTHING_YET =
            new SearchResult(List.of(), 0, false, true, null, Map.of(), new TreeMap<>());

    private final SearchIndex index;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    /// @param words the query whose words excerpts show
    private record Found(Query words, Ranked ranked) {
        int total() {
            return ranked.total();
        }
    }

    /// @param zone the site's, in which the days of stories are counted
    public Search(SearchIndex index, Supplier<ZoneId> zone, InstantSource clock) {
        this.index = index;
        this.zone = zone;
        this.clock = clock;
    }

    /// Finds stories: ranked by words and age, or, without words, the newest first. If no story has all words,
    /// those with similar words are found; if there are none, those with half of the words.
    ///
    /// @param snapshot decides what readers may see
    public SearchResult find(Snapshot snapshot, SearchRequest request) {
        boolean complete = index.reached() > 0 || snapshot.lastChange() == 0;
        return index.read(view -> find(view, snapshot, request, complete)).orElse(NOTHING_YET);
    }

    /// Lists what a reader who typed this may mean: words of headlines, and names. Empty until the
    /// index is open.
    public List<String> suggest(String typed, int limit) {
        return index.read(view -> suggest(view, typed, limit)).orElse(List.of());
    }

    private SearchResult find(IndexView view, Snapshot snapshot, SearchRequest request, boolean complete) {
        try {
            ReaderQuery typed = ReaderQuery.of(request.text());
            SearchQueries queries = new SearchQueries(typed, request, zone.get());
            Found found = new Found(queries.exact(), rank(view, queries, queries.exactNear(), request));
            boolean exact = found.total() > 0 || !queries.haveWords();
            if (!exact) {
                found = inexact(view, queries, request);
            }
            Query words = found.words();
            return new SearchResult(
                    found.ranked().ids().stream()
                            .flatMap(id -> hits(snapshot, id, words))
                            .toList(),
                    found.total(),
                    complete,
                    exact,
                    exact ? null : new SpellingCorrection(view).correct(typed).orElse(null),
                    found.ranked().counts().values(),
                    found.ranked().counts().days());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found inexact(IndexView view, SearchQueries queries, SearchRequest request) throws IOException {
        IndexSearcher searcher = new IndexSearcher(view.reader());
        Query similar = queries.similar(searcher);
        Found found = new Found(similar, rank(view, queries, similar, request));
        Optional<Query> half = found.total() > 0 ? Optional.empty() : queries.half(searcher);
        return half.isEmpty() ? found : new Found(half.get(), rank(view, queries, half.get(), request));
    }

    private Ranked rank(IndexView view, SearchQueries queries, Query words, SearchRequest request) throws IOException {
        AgeFactor age = new AgeFactor(clock.instant().getEpochSecond() / 60);
        Query filtered = view.withoutHidden(queries.filtered(words));
        boolean byTime = request.newestFirst() || !queries.haveWords();
        Query query = byTime ? filtered : FunctionScoreQuery.boostByValue(filtered, age);
        return Ranked.of(view.reader(), query, byTime, request, new Counts(zone.get()));
    }

    private static Stream<Hit> hits(Snapshot snapshot, String id, Query words) {
        if (!(snapshot.lookup(id) instanceof Lookup.Shown(Article article)) || article.behind() != null) {
            return Stream.empty();
        }
        Highlights highlights = new Highlights(words, article);
        return Stream.of(new Hit(article, highlights.headline(), highlights.text()));
    }

    private static List<String> suggest(IndexView view, String typed, int limit) {
        try {
            return new Suggestions(view).list(typed, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
