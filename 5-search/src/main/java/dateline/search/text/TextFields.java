package dateline.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The fields of the index in which readers search. Nothing of a story's text is stored: what readers see of it
/// comes from the archive.
public final class TextFields {
    public static final String HEADLINE = "headline";
    public static final String SUMMARY = "summary";
    public static final String BODY = "body";

    /// Bylines, places, subjects and keywords.
    public static final String NAMES = "names";

    /// The words of headlines and names, as they are offered to readers.
    public static final String VOCABULARY = "vocabulary";

    /// The terms of [OfferedName].
    public static final String OFFERED = "offered";

    /// Has a term for each story that lists show.
    public static final String LISTED = "listed";

    /// Gives stories that are equal otherwise an order that does not depend on the index.
    public static final String ORDER = "order";

    private static final VocabularyAnalyzer VOCABULARY_WORDS = new VocabularyAnalyzer();
    private static final FieldType WORDS_ALONE = wordsAlone();

    private TextFields() {}

    /// Adds the fields of a story. The document must be indexed before the same thread adds those of the next.
    public static void add(Document to, String id, String headline, String body, StoryLabels story) {
        LanguageAnalyzer analyzer = LanguageAnalyzer.of(story.language());
        String names = String.join("\n", names(story));
        addText(to, analyzer, HEADLINE, headline);
        addText(to, analyzer, SUMMARY, story.summary());
        addText(to, analyzer, BODY, body);
        addText(to, analyzer, NAMES, names);
        String words = normalized(headline + "\n" + names);
        to.add(new Field(VOCABULARY, VOCABULARY_WORDS.tokenStream(VOCABULARY, words), WORDS_ALONE));
        names(story).stream()
                .flatMap(name -> OfferedName.terms(name).stream())
                .distinct()
                .forEach(term -> to.add(new StringField(OFFERED, term, Field.Store.NO)));
        if (story.listed()) {
            to.add(new StringField(LISTED, "", Field.Store.NO));
        }
        to.add(new SortedDocValuesField(ORDER, new BytesRef(id)));
        for (Dimension dimension : Dimension.values()) {
            dimension
                    .values(story)
                    .forEach(value -> to.add(new KeywordField(dimension.field(), value, Field.Store.NO)));
        }
    }

    /// Returns text in the one form in which it is indexed and searched for (Unicode NFC).
    public static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static List<String> names(StoryLabels story) {
        List<String> names = new ArrayList<>(story.names());
        names.addAll(story.subjects());
        Stream.ofNullable(story.byline()).forEach(names::add);
        return names;
    }

    private static void addText(Document to, LanguageAnalyzer analyzer, String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            to.add(new TextField(field, analyzer.tokenStream(field, normalized(text))));
        }
    }

    private static FieldType wordsAlone() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
