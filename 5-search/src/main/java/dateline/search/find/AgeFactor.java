package dateline.search.find;

import dateline.search.StoryIndex;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// What a story's score is multiplied by: 1 when it is new, .84 after a week, .66 after a month, .37
/// after a year.
final class AgeFactor extends DoubleValuesSource {
    private static final double MINUTES_OF_WEEK = 7 * 24 * 60;
    private static final double AGEING = -0.25;

    private final long now;

    /// @param now in minutes since 1970
    AgeFactor(long now) {
        this.now = now;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores) throws IOException {
        NumericDocValues published = DocValues.getNumeric(leaf.reader(), StoryIndex.PUBLISHED);
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                return Math.pow(1 + Math.max(0, now - published.longValue()) / MINUTES_OF_WEEK, AGEING);
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                return published.advanceExact(document);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AgeFactor factor && factor.now == now;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(now);
    }

    @Override
    public String toString() {
        return "age at " + now;
    }
}
