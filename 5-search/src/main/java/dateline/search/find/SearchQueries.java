package dateline.search.find;

import dateline.search.StoryIndex;
import dateline.search.find.ReaderQuery.Kind;
import dateline.search.find.ReaderQuery.Part;
import dateline.search.text.Dimension;
import dateline.search.text.TextFields;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The queries of one request.
final class SearchQueries {
    /// Stories in which the words stand so near to each other come before others.
    private static final int NEAR = 10;

    private static final int WORDS_THAT_MAY_LACK_ONE = 3;

    private final List<Part> parts;
    private final SearchRequest request;
    private final ZoneId zone;

    SearchQueries(ReaderQuery typed, SearchRequest request, ZoneId zone) {
        this.parts = typed.parts().stream()
                .filter(part ->
                        part.kind() == Kind.PREFIX || !Positions.of(part.text()).isEmpty())
                .toList();
        this.request = request;
        this.zone = zone;
    }

    /// Returns whether the text has words, so that stories have a rank.
    boolean haveWords() {
        return parts.stream().anyMatch(part -> !part.excluded());
    }

    /// Returns a query for the stories that have all parts.
    Query exact() {
        return parts(WordQueries::exact, Occur.MUST).build();
    }

    /// Returns a query for the same stories, which ranks higher those that have the parts near to each other.
    Query exactNear() {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(exact(), Occur.MUST);
        Positions positions = new Positions(List.of());
        for (Part part : parts) {
            boolean counts = !part.excluded() && part.kind() != Kind.PREFIX;
            positions = counts ? positions.and(Positions.of(part.text())) : positions;
        }
        if (positions.terms().size() > 1) {
            query.add(WordQueries.positions(positions, NEAR), Occur.SHOULD);
        }
        return query.build();
    }

    /// Returns a query for the stories that have these words or similar ones; of three words or more, one
    /// may be missing.
    Query similar(IndexSearcher searcher) {
        return similar(mostWords(), searcher);
    }

    /// Returns a query for the stories that have at least half of these words or similar ones; empty if
    /// [#similar] asks for no more.
    Optional<Query> half(IndexSearcher searcher) {
        int half = (countWords() + 1) / 2;
        return half < mostWords() ? Optional.of(similar(half, searcher)) : Optional.empty();
    }

    private int mostWords() {
        int words = countWords();
        return words >= WORDS_THAT_MAY_LACK_ONE ? words - 1 : words;
    }

    private Query similar(int atLeast, IndexSearcher searcher) {
        BooleanQuery.Builder query = parts(part -> WordQueries.similar(part, searcher), Occur.SHOULD);
        return query.setMinimumNumberShouldMatch(atLeast).build();
    }

    private int countWords() {
        return (int) parts.stream().filter(part -> !part.excluded()).count();
    }

    /// Returns a query for those of the found stories that the filters leave.
    ///
    /// @param words one of this object's queries
    Query filtered(Query words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (haveWords()) {
            query.add(words, Occur.MUST);
        }
        parts.stream().filter(Part::excluded).forEach(part -> query.add(WordQueries.exact(part), Occur.MUST_NOT));
        query.add(listed(), Occur.FILTER);
        for (Map.Entry<Dimension, String> filter : request.filters().entrySet()) {
            query.add(new TermQuery(new Term(filter.getKey().field(), filter.getValue())), Occur.FILTER);
        }
        Period period = request.period();
        if (period != null) {
            query.add(published(period.from(zone), period.to(zone)), Occur.FILTER);
        }
        return query.build();
    }

    /// Returns a query for the stories that lists show.
    static Query listed() {
        return new TermQuery(new Term(TextFields.LISTED, ""));
    }

    private BooleanQuery.Builder parts(Function<Part, Query> each, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        parts.stream().filter(part -> !part.excluded()).forEach(part -> query.add(each.apply(part), occur));
        return query;
    }

    private static Query published(long from, long to) {
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(StoryIndex.PUBLISHED, from, to),
                NumericDocValuesField.newSlowRangeQuery(StoryIndex.PUBLISHED, from, to));
    }
}
