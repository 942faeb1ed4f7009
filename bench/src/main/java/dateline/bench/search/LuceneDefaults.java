package dateline.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Lucene with its defaults: its standard analyser, BM25, a field for the title and one for the text, and its
/// classic parser, which finds stories that have any of the words.
final class LuceneDefaults implements SearchEngine {
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final Directory directory;
    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final IndexWriter writer;

    LuceneDefaults(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
    }

    /// Indexes stories. They are found after the next [#commit].
    void add(List<NewsStory> stories) throws IOException {
        for (NewsStory story : stories) {
            Document document = new Document();
            document.add(new StringField("id", story.id(), Field.Store.YES));
            document.add(new TextField(TITLE, story.title(), Field.Store.NO));
            document.add(new TextField(TEXT, story.text(), Field.Store.NO));
            writer.addDocument(document);
        }
    }

    void commit() throws IOException {
        writer.commit();
    }

    @Override
    public String name() {
        return "Lucene defaults";
    }

    @Override
    public List<String> find(String typed, int limit) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            StoredFields stored = reader.storedFields();
            List<String> ids = new ArrayList<>();
            for (ScoreDoc found : new IndexSearcher(reader).search(query(typed), limit).scoreDocs) {
                ids.add(stored.document(found.doc).get("id"));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory;
                analyzer;
                writer) {
            // closes all three
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the question as the parser does or, if that calls it a syntax error, as words alone.
    private Query query(String typed) {
        QueryParser parser = new MultiFieldQueryParser(new String[] {TITLE, TEXT}, analyzer);
        try {
            return parser.parse(typed);
        } catch (ParseException syntax) {
            try {
                return parser.parse(QueryParser.escape(typed));
            } catch (ParseException e) {
                throw new IllegalArgumentException(typed, e);
            }
        }
    }
}
