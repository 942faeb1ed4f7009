package dateline.search.find;

import dateline.search.StoryIndex;
import dateline.search.text.TextFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/// The stories that a query finds.
///
/// @param ids those of one page, in order
/// @param total how many it finds
record Ranked(List<String> ids, int total, Counts counts) {
    private static final SortField NEWEST = new SortField(StoryIndex.PUBLISHED, SortField.Type.LONG, true);
    private static final SortField ORDER = new SortField(TextFields.ORDER, SortField.Type.STRING, true);
    private static final Sort BY_RANK = new Sort(SortField.FIELD_SCORE, NEWEST, ORDER);
    private static final Sort BY_TIME = new Sort(NEWEST, ORDER);

    static Ranked of(IndexReader reader, Query query, boolean byTime, SearchRequest request, Counts counts)
            throws IOException {
        CountedSearcher searcher = new CountedSearcher(reader);
        TopFieldCollector best = new TopFieldCollectorManager(
                        byTime ? BY_TIME : BY_RANK, request.page() * request.size(), null, Integer.MAX_VALUE)
                .newCollector();
        searcher.search(query, MultiCollector.wrap(best, counts));
        ScoreDoc[] found = best.topDocs((request.page() - 1) * request.size(), request.size()).scoreDocs;
        List<String> ids = new ArrayList<>();
        for (ScoreDoc each : Arrays.asList(found)) {
            ids.add(id(reader.leaves(), each.doc));
        }
        return new Ranked(ids, best.getTotalHits(), counts);
    }

    private static String id(List<LeafReaderContext> leaves, int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues ids = leaf.reader().getBinaryDocValues(StoryIndex.ID);
        ids.advanceExact(document - leaf.docBase);
        return ids.binaryValue().utf8ToString();
    }
}
