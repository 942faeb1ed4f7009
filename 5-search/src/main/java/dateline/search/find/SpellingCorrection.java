package dateline.search.find;

import dateline.search.IndexView;
import dateline.search.find.ReaderQuery.Kind;
import dateline.search.find.ReaderQuery.Part;
import dateline.search.text.TextFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/// Finds the words that a reader may have meant.
final class SpellingCorrection {
    private static final int CHECKED = 5;

    private final IndexView view;
    private final IndexSearcher searcher;

    SpellingCorrection(IndexView view) {
        this.view = view;
        this.searcher = new IndexSearcher(view.reader());
    }

    /// Replaces the words that no story has by words of headlines and names; empty if nothing can be replaced.
    Optional<String> correct(ReaderQuery typed) throws IOException {
        boolean replaced = false;
        List<String> words = new ArrayList<>();
        for (Part part : typed.parts()) {
            Optional<String> other = part.kind() == Kind.WORD && !part.excluded() && !isShown(WordQueries.exact(part))
                    ? nearest(part.text().toLowerCase(Locale.ROOT))
                    : Optional.empty();
            replaced |= other.isPresent();
            words.add(other.orElse(part.typed()));
        }
        return replaced ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    private Optional<String> nearest(String word) throws IOException {
        List<String> near = Arrays.stream(new DirectSpellChecker()
                        .suggestSimilar(
                                new Term(TextFields.VOCABULARY, word),
                                CHECKED,
                                view.reader(),
                                SuggestMode.SUGGEST_ALWAYS))
                .map(each -> each.string)
                .toList();
        for (String each : near) {
            if (isShown(new TermQuery(new Term(TextFields.VOCABULARY, each)))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private boolean isShown(Query query) throws IOException {
        Query listed = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(SearchQueries.listed(), Occur.FILTER)
                .build();
        return searcher.search(view.withoutHidden(listed), 1).scoreDocs.length > 0;
    }
}
