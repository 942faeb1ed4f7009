package dateline.search.find;

import dateline.search.IndexView;
import dateline.search.text.OfferedName;
import dateline.search.text.TextFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Offers texts to a reader who types. Each is one that stories have which readers may see.
final class Suggestions {
    private static final int SHORTEST = 2;

    /// How many terms are looked at, and how many of them are checked.
    private static final int MOST_TERMS = 10_000;
    private static final int MOST_CHECKED = 30;

    private final IndexView view;
    private final IndexSearcher searcher;

    Suggestions(IndexView view) {
        this.view = view;
        this.searcher = new IndexSearcher(view.reader());
    }

    private record Offer(String term, int stories) {}

    /// Lists what the text may become: names first, then words.
    List<String> list(String typed, int limit) throws IOException {
        String text = TextFields.normalized(typed).stripLeading();
        String before = text.substring(0, text.lastIndexOf(' ') + 1);
        String last = text.substring(before.length());
        Map<String, String> offers = new LinkedHashMap<>(); // in lower case, so that none differs in case alone
        if (text.length() >= SHORTEST) {
            names(text.strip()).forEach(name -> offers.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        }
        if (last.length() >= SHORTEST) {
            Query others = all(before);
            for (Offer word : offers(TextFields.VOCABULARY, last.toLowerCase(Locale.ROOT))) {
                if (isShown(TextFields.VOCABULARY, word.term(), others)) {
                    String offer = before + word.term();
                    offers.putIfAbsent(offer.toLowerCase(Locale.ROOT), offer);
                }
            }
        }
        return offers.values().stream()
                .filter(offer -> !offer.equals(text))
                .limit(limit)
                .toList();
    }

    private List<String> names(String typed) throws IOException {
        List<String> names = new ArrayList<>();
        for (Offer name : offers(TextFields.OFFERED, OfferedName.folded(typed))) {
            if (isShown(TextFields.OFFERED, name.term(), new MatchAllDocsQuery())) {
                names.add(OfferedName.display(name.term()));
            }
        }
        return names;
    }

    /// Lists the terms that begin so, the most frequent first.
    private List<Offer> offers(String field, String prefix) throws IOException {
        Terms terms = MultiTerms.getTerms(view.reader(), field);
        if (terms == null) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>();
        BytesRef start = new BytesRef(prefix);
        TermsEnum each = terms.iterator();
        boolean more = each.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (more && offers.size() < MOST_TERMS && StringHelper.startsWith(each.term(), start)) {
            offers.add(new Offer(each.term().utf8ToString(), each.docFreq()));
            more = each.next() != null;
        }
        return offers.stream()
                .sorted(Comparator.comparingInt(Offer::stories).reversed().thenComparing(Offer::term))
                .limit(MOST_CHECKED)
                .toList();
    }

    private boolean isShown(String field, String term, Query others) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(field, term)), Occur.FILTER)
                .add(SearchQueries.listed(), Occur.FILTER)
                .add(others, Occur.FILTER)
                .build();
        return searcher.search(view.withoutHidden(query), 1).scoreDocs.length > 0;
    }

    private static Query all(String typed) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST);
        ReaderQuery.of(typed).parts().stream()
                .filter(part -> !part.excluded() && !Positions.of(part.text()).isEmpty())
                .forEach(part -> query.add(WordQueries.exact(part), Occur.FILTER));
        return query.build();
    }
}
