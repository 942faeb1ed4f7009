package dateline.search.find;

import dateline.search.text.TextFields;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Ranks by the stories that the index has now. Lucene's own statistics also count deleted stories until it
/// merges them away, so two indexes of the same stories would rank differently.
final class CountedSearcher extends IndexSearcher {
    /// About how many words a field has. Fixed, because the true average counts deleted stories.
    private static final Map<String, Integer> WORDS =
            Map.of(TextFields.HEADLINE, 10, TextFields.SUMMARY, 25, TextFields.NAMES, 12, TextFields.BODY, 400);

    CountedSearcher(IndexReader reader) {
        super(reader);
    }

    @Override
    public TermStatistics termStatistics(Term term, int stories, long words) throws IOException {
        int count = 0;
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(term.field());
            TermsEnum each = terms == null ? null : terms.iterator();
            if (each != null && each.seekExact(term.bytes())) {
                count += count(each, leaf.reader().getLiveDocs());
            }
        }
        int atLeastOne = Math.max(1, count);
        return new TermStatistics(term.bytes(), atLeastOne, atLeastOne);
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        if (super.collectionStatistics(field) == null) {
            return null;
        }
        long stories = Math.max(1, getIndexReader().numDocs());
        long words = stories * WORDS.getOrDefault(field, 1);
        return new CollectionStatistics(field, stories, stories, words, words);
    }

    private static int count(TermsEnum term, @Nullable Bits live) throws IOException {
        if (live == null) {
            return term.docFreq();
        }
        int count = 0;
        PostingsEnum stories = term.postings(null, PostingsEnum.NONE);
        while (stories.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            count += live.get(stories.docID()) ? 1 : 0;
        }
        return count;
    }
}
