package dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/// The index at one moment.
public final class IndexView {
    private final IndexSearcher searcher;
    private final WordFrequencies frequencies;

    /// A story of the index.
    ///
    /// @param published in minutes since 1970
    public record Indexed(String id, long published, StoryVector vector) {}

    IndexView(IndexSearcher searcher, WordFrequencies frequencies) {
        this.searcher = searcher;
        this.frequencies = frequencies;
    }

    /// Returns how much a word tells: the fewer stories have it, the more.
    public float weight(int word) {
        return frequencies.weight(word);
    }

    /// Returns the words of a story as the index keeps them.
    public static StoryVector vector(StoryDocument story) {
        return StoryVector.of(StoryWords.of(story));
    }

    /// Returns the words of a story that tell most about it, with their weights.
    public Map<String, Float> tellingWords(StoryDocument story, int limit) {
        Map<String, Float> weights = new HashMap<>();
        StoryWords.of(story)
                .body()
                .forEach((word, count) ->
                        weights.put(word, (float) (weight(StoryVector.hash(word)) * (1 + Math.log(count)))));
        return weights.entrySet().stream()
                .filter(word -> word.getValue() > 0)
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Lists the stories that share the most telling of these words.
    ///
    /// @param words with their weights
    /// @param from only stories published in this minute or later
    public List<Indexed> sharing(Map<String, Float> words, long from, long to, int limit) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach((word, weight) ->
                any.add(new BoostQuery(new TermQuery(new Term(StoryIndex.WORDS, word)), weight), Occur.SHOULD));
        Query query = from == Long.MIN_VALUE && to == Long.MAX_VALUE
                ? any.build()
                : new BooleanQuery.Builder()
                        .add(any.build(), Occur.MUST)
                        .add(LongPoint.newRangeQuery(StoryIndex.PUBLISHED, from, to), Occur.FILTER)
                        .build();
        return search(query, limit);
    }

    /// Finds the words of a story.
    public Optional<StoryVector> findVector(String id) {
        return search(new TermQuery(new Term(StoryIndex.ID, id)), 1).stream()
                .map(Indexed::vector)
                .findFirst();
    }

    private List<Indexed> search(Query query, int limit) {
        try {
            TopDocs found = searcher.search(query, limit);
            List<Indexed> stories = new ArrayList<>();
            for (ScoreDoc each : found.scoreDocs) {
                stories.add(read(each.doc));
            }
            return stories;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Indexed read(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        int at = document - leaf.docBase;
        BinaryDocValues id = leaf.reader().getBinaryDocValues(StoryIndex.ID);
        BinaryDocValues vector = leaf.reader().getBinaryDocValues(StoryIndex.VECTOR);
        NumericDocValues published = leaf.reader().getNumericDocValues(StoryIndex.PUBLISHED);
        id.advanceExact(at);
        vector.advanceExact(at);
        published.advanceExact(at);
        return new Indexed(
                id.binaryValue().utf8ToString(), published.longValue(), StoryVector.decoded(vector.binaryValue()));
    }
}
