package dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The index at one moment, without the stories that are hidden. All queries go through
/// [#withoutHidden].
public final class IndexView {
    private final IndexSearcher searcher;
    private final Set<String> hidden;
    private final WordFrequencies frequencies;

    /// A story of the index.
    ///
    /// @param published in minutes since 1970
    /// @param slug the slugline of its supplier ([Slugline]); empty if it has none
    public record Indexed(String id, long published, StoryVector vector, String slug) {
        /// Returns a story as the index would have it.
        public static Indexed of(StoryDocument story) {
            return new Indexed(story.id(), story.minutes(), StoryVector.of(story), Slugline.of(story.labels()));
        }
    }

    IndexView(IndexSearcher searcher, Set<String> hidden, WordFrequencies frequencies) {
        this.searcher = searcher;
        this.hidden = hidden;
        this.frequencies = frequencies;
    }

    /// Returns how much a word tells: the fewer stories have it, the more.
    public float weight(int word) {
        return frequencies.weight(word);
    }

    /// Returns the weight of each word of a story, in the order of its words.
    public float[] weights(StoryVector story) {
        return frequencies.weights(story.words());
    }

    /// Returns the words of a story that tell most about it, with their weights, the most telling first.
    public SequencedMap<Integer, Float> tellingWords(StoryVector story, int limit) {
        Map<Integer, Float> weights = new HashMap<>();
        for (int i = 0; i < story.size(); i++) {
            weights.put(story.words()[i], weight(story.words()[i]) * CountedSimilarity.damped(story.body()[i]));
        }
        return weights.entrySet().stream()
                .filter(word -> word.getValue() > 0)
                .sorted(Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /// Returns a query for the stories that share any of these words.
    ///
    /// @param words with their weights
    public Query sharing(SequencedMap<Integer, Float> words) {
        return any(having(words));
    }

    /// Returns for each word, in their order, a query for the stories that have it. Looking up the words takes as
    /// long as a search, so make these once for several searches.
    ///
    /// @param words with their weights
    public List<Query> having(SequencedMap<Integer, Float> words) {
        return words.sequencedEntrySet().stream()
                .<Query>map(word -> new BoostQuery(found(CountedWords.term(word.getKey())), word.getValue()))
                .toList();
    }

    /// Returns a query for the stories that any of these queries finds.
    public static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private Query found(BytesRef word) {
        Term term = new Term(StoryIndex.WORDS, word);
        try {
            return new TermQuery(term, TermStates.build(searcher, term, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lists the stories that match best.
    public List<Indexed> best(Query query, int limit) {
        return search(query, limit);
    }

    /// Lists the stories of some time that match best.
    ///
    /// @param from the first minute in which a story may have been published, since 1970
    /// @param to the last
    public List<Indexed> best(Query query, long from, long to, int limit) {
        Query ofTime = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(published(from, to), Occur.FILTER)
                .build();
        return search(ofTime, limit);
    }

    /// Returns whether a slugline was also used at another time, as those of daily reports are.
    ///
    /// @param from the minute from which uses are expected
    public boolean isUsedOutside(String slug, long from, long to) {
        Query all = new TermQuery(new Term(StoryIndex.SLUG, slug));
        Query outside = new BooleanQuery.Builder()
                .add(all, Occur.FILTER)
                .add(published(from, to), Occur.MUST_NOT)
                .build();
        try {
            return searcher.count(outside) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query published(long from, long to) {
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(StoryIndex.PUBLISHED, from, to),
                NumericDocValuesField.newSlowRangeQuery(StoryIndex.PUBLISHED, from, to));
    }

    /// Finds the words of a story.
    public Optional<StoryVector> findVector(String id) {
        return search(new TermQuery(new Term(StoryIndex.ID, id)), 1).stream()
                .map(Indexed::vector)
                .findFirst();
    }

    /// Lists what a query finds, in the order of the index.
    private List<Indexed> search(Query query, int limit) {
        try {
            ScoreDoc[] found = searcher.search(withoutHidden(query), limit).scoreDocs;
            int[] documents =
                    Arrays.stream(found).mapToInt(each -> each.doc).sorted().toArray();
            List<Indexed> stories = new ArrayList<>(documents.length);
            Columns columns = null;
            for (int document : documents) {
                if (columns == null || !columns.have(document)) {
                    columns = Columns.of(searcher.getIndexReader().leaves(), document);
                }
                stories.add(columns.read(document));
            }
            return stories;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the index for queries of another kind. Each must be made by [#withoutHidden].
    public IndexReader reader() {
        return searcher.getIndexReader();
    }

    /// Returns a query that finds the same, except the stories that are hidden.
    public Query withoutHidden(Query query) {
        if (hidden.isEmpty()) {
            return query;
        }
        List<BytesRef> ids = hidden.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermInSetQuery(StoryIndex.ID, ids), Occur.MUST_NOT)
                .build();
    }

    /// What a part of the index keeps of its stories. Opened once for all stories of the part.
    private record Columns(
            LeafReaderContext leaf,
            BinaryDocValues id,
            NumericDocValues published,
            BinaryDocValues vector,
            BinaryDocValues slug) {
        static Columns of(List<LeafReaderContext> leaves, int document) throws IOException {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            return new Columns(
                    leaf,
                    leaf.reader().getBinaryDocValues(StoryIndex.ID),
                    leaf.reader().getNumericDocValues(StoryIndex.PUBLISHED),
                    leaf.reader().getBinaryDocValues(StoryIndex.VECTOR),
                    leaf.reader().getBinaryDocValues(StoryIndex.SLUG));
        }

        boolean have(int document) {
            return document < leaf.docBase + leaf.reader().maxDoc();
        }

        Indexed read(int document) throws IOException {
            int at = document - leaf.docBase;
            id.advanceExact(at);
            published.advanceExact(at);
            vector.advanceExact(at);
            slug.advanceExact(at);
            return new Indexed(
                    id.binaryValue().utf8ToString(),
                    published.longValue(),
                    StoryVector.decoded(vector.binaryValue()),
                    slug.binaryValue().utf8ToString());
        }
    }
}
