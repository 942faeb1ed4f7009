package dateline.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/// Scores a story by the weights of the words that it shares with a query, about as their cosine does. Unlike
/// Lucene's own measures it does not look at the index's statistics, which count deleted stories until segments
/// are merged: two indexes of the same stories rank alike.
final class CountedSimilarity extends Similarity {
    private static final float[] DAMPED = new float[Byte.MAX_VALUE + 1];
    private static final float[] PER_LENGTH = new float[1 << Byte.SIZE];

    static {
        for (int count = 1; count < DAMPED.length; count++) {
            DAMPED[count] = (float) (1 + Math.log(count));
        }
        for (int norm = 0; norm < PER_LENGTH.length; norm++) {
            PER_LENGTH[norm] = (float) (1 / Math.sqrt(Math.max(1, SmallFloat.byte4ToInt((byte) norm))));
        }
    }

    /// Returns how much a count tells: a word that stands twice as often does not tell twice as much.
    ///
    /// @param count 0 to 127
    static float damped(int count) {
        return DAMPED[count];
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        return SmallFloat.intToByte4(state.getUniqueTermCount());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float count, long norm) {
                return boost * damped(Math.min(Byte.MAX_VALUE, (int) count)) * PER_LENGTH[(int) norm & 0xff];
            }

            @Override
            public Explanation explain(Explanation count, long norm) {
                return Explanation.match(score(count.getValue().floatValue(), norm), "shared words", count);
            }
        };
    }
}
