package dateline.bench.related;

import dateline.search.StoryDocument;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Lucene with its own analysis and its own score, BM25.
final class LuceneSearch implements Recommender {
    private final String name;
    private final int words;
    private final boolean weighted;
    private final Directory directory = new ByteBuffersDirectory();
    private final Analyzer analyzer = new StandardAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// Searches for all words of a story, up to the most that a query may have.
    static LuceneSearch forAllWords(Collection<StoryDocument> stories) throws IOException {
        return new LuceneSearch("BM25", IndexSearcher.getMaxClauseCount(), false, stories);
    }

    /// Searches for the words that tell most about a story, as Lucene's `MoreLikeThis` chooses and weights them.
    static LuceneSearch moreLikeThis(int words, Collection<StoryDocument> stories) throws IOException {
        return new LuceneSearch("MoreLikeThis " + words, words, true, stories);
    }

    private LuceneSearch(String name, int words, boolean weighted, Collection<StoryDocument> stories)
            throws IOException {
        this.name = name;
        this.words = words;
        this.weighted = weighted;
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (StoryDocument story : stories) {
                Document document = new Document();
                document.add(new StringField("id", story.id(), Field.Store.YES));
                document.add(new TextField("text", story.headline() + "\n" + story.text(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> related(StoryDocument story) {
        try {
            StoredFields stored = reader.storedFields();
            List<String> ids = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query(story), DEPTH + 1).scoreDocs) {
                ids.add(stored.document(found.doc).get("id"));
            }
            ids.remove(story.id());
            return ids.subList(0, Math.min(DEPTH, ids.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory;
                reader;
                analyzer) {
            // closes all three
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(StoryDocument story) throws IOException {
        MoreLikeThis alike = new MoreLikeThis(reader);
        alike.setAnalyzer(analyzer);
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(1);
        alike.setMaxQueryTerms(words);
        alike.setBoost(weighted);
        return alike.like("text", new StringReader(story.headline() + "\n" + story.text()));
    }
}
