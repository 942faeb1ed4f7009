package dateline.search;

import dateline.database.OwnerOnly;
import dateline.search.text.TextFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The Lucene index of the public stories. It is derived: deleting its folder loses nothing.
///
/// One thread writes. Any thread may read, and sees what the last [#refresh] made visible.
public final class StoryIndex implements AutoCloseable {
    public static final String ID = "id";
    static final String WORDS = "words";
    static final String VECTOR = "vector";
    /// In minutes since 1970.
    public static final String PUBLISHED = "published";
    static final String SLUG = "slug";
    private static final FieldType COUNTED = counted();

    /// In MB. Building the index anew fills it; new stories are written long before.
    private static final double BUFFER = 64;

    /// How many parts of one size the index may have while it is built. They are joined once, at the end.
    private static final int PARTS_WHILE_BUILDING = 40;

    /// How many parts the index has after it was built.
    private static final int PARTS = 3;

    private static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity counted = new CountedSimilarity();
        private final Similarity others = new BM25Similarity();

        @Override
        public Similarity get(String field) {
            return field.equals(WORDS) ? counted : others;
        }
    };

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final WordFrequencies frequencies;
    private Reached reached;
    private volatile Reached visible;

    /// The ids of the stories that were written after the last refresh.
    private final Set<String> unseen = new HashSet<>();

    private StoryIndex(Path folder, Directory directory, IndexWriter writer, Checkpoint checkpoint) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.frequencies = checkpoint.frequencies();
        this.reached = checkpoint.reached();
        this.visible = reached;
        this.searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(SIMILARITY);
                return searcher;
            }
        });
    }

    /// Opens the index. If it is missing, damaged or of another form, it begins empty.
    public static StoryIndex open(Path folder) {
        try {
            OwnerOnly.makeFolder(folder);
            Directory directory = OwnersDirectory.open(folder.resolve("lucene"));
            Checkpoint checkpoint = Checkpoint.read(folder, directory);
            boolean empty = checkpoint.reached().equals(Reached.NOTHING);
            if (empty) {
                for (String file : directory.listAll()) {
                    directory.deleteFile(file);
                }
            }
            IndexWriterConfig config = new IndexWriterConfig()
                    .setSimilarity(SIMILARITY)
                    .setMergePolicy(empty ? whileBuilding() : new TieredMergePolicy())
                    .setRAMBufferSizeMB(BUFFER)
                    .setCommitOnClose(false);
            return new StoryIndex(folder, directory, new IndexWriter(directory, config), checkpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns how far the index is written. Only the thread that writes may ask.
    public Reached reached() {
        return reached;
    }

    /// Returns how far readers see it.
    public Reached visible() {
        return visible;
    }

    /// Replaces stories. Several threads prepare and write them.
    ///
    /// @param stories each once
    /// @param gone ids of stories that readers may no longer see
    /// @param to how far the index is then
    public void update(List<StoryDocument> stories, Collection<String> gone, Reached to) {
        if (gone.stream().anyMatch(unseen::contains) || stories.stream().anyMatch(each -> unseen.contains(each.id()))) {
            refresh();
        }
        gone.forEach(this::remove);
        stories.forEach(story -> unseen.add(story.id()));
        InParallel.map(stories, this::write).forEach(written -> {
            written.before().ifPresent(frequencies::remove);
            frequencies.add(written.now());
        });
        reached = to;
    }

    /// Makes visible what was written.
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
            unseen.clear();
            visible = reached;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Joins the parts in which the index was built: each search looks up its words in each.
    ///
    /// @param wait false to do so in the background
    public void join(boolean wait) {
        try {
            writer.getConfig().setMergePolicy(new TieredMergePolicy());
            writer.forceMerge(PARTS, wait);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets all stories.
    void clear() {
        try {
            writer.deleteAll();
            writer.getConfig().setMergePolicy(whileBuilding());
            frequencies.clear();
            reached = Reached.NOTHING;
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the index to the disk, so that the next start goes on from here.
    public void commit() {
        try {
            Checkpoint.write(folder, writer, new Checkpoint(reached, frequencies));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a search.
    ///
    /// @param hidden ids of stories that it does not find
    public <T> T read(Set<String> hidden, Function<IndexView, T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.apply(new IndexView(searcher, hidden, frequencies));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Closes the index without writing what was not committed.
    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of a story that was written, and those of the version that it replaced.
    private record Written(Optional<StoryVector> before, StoryVector now) {}

    private Written write(StoryDocument story) {
        StoryVector vector = StoryVector.of(story);
        Document document = document(story, vector);
        Optional<StoryVector> before = findVector(story.id());
        try {
            if (before.isEmpty()) { // looking for a version to replace costs Lucene time in every segment
                writer.addDocument(document);
            } else {
                writer.updateDocument(new Term(ID, story.id()), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(before, vector);
    }

    private void remove(String id) {
        findVector(id).ifPresent(frequencies::remove);
        try {
            writer.deleteDocuments(new Term(ID, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<StoryVector> findVector(String id) {
        return read(Set.of(), view -> view.findVector(id));
    }

    private static Document document(StoryDocument story, StoryVector vector) {
        long minutes = story.minutes();
        Document document = new Document();
        document.add(new StringField(ID, story.id(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(story.id())));
        document.add(new Field(WORDS, new CountedWords(vector), COUNTED));
        document.add(new BinaryDocValuesField(VECTOR, vector.encoded()));
        String slug = Slugline.of(story.labels());
        document.add(new StringField(SLUG, slug, Field.Store.NO));
        document.add(new BinaryDocValuesField(SLUG, new BytesRef(slug)));
        document.add(new LongPoint(PUBLISHED, minutes));
        document.add(new NumericDocValuesField(PUBLISHED, minutes));
        TextFields.add(document, story.id(), story.headline(), story.text(), story.labels());
        return document;
    }

    private static MergePolicy whileBuilding() {
        return new TieredMergePolicy().setSegmentsPerTier(PARTS_WHILE_BUILDING);
    }

    private static FieldType counted() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
