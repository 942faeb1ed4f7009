package dateline.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/// Scores a story by the weights of the words that it shares with a query, about as their cosine does. Unlike Lucene's
/// own measures it does not look at the index's statistics, which count deleted stories until segments are merged: two
/// indexes of the same stories rank alike.
final class CountedSimilarity extends Similarity {
    @Override
    public long computeNorm(FieldInvertState state) {
        return SmallFloat.intToByte4(state.getUniqueTermCount());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float count, long norm) {
                int words = Math.max(1, SmallFloat.byte4ToInt((byte) norm));
                return (float) (boost * (1 + Math.log(count)) / Math.sqrt(words));
            }

            @Override
            public Explanation explain(Explanation count, long norm) {
                return Explanation.match(score(count.getValue().floatValue(), norm), "shared words", count);
            }
        };
    }
}
