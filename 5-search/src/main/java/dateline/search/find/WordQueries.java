package dateline.search.find;

import dateline.search.find.ReaderQuery.Kind;
import dateline.search.find.ReaderQuery.Part;
import dateline.search.text.LanguageAnalyzer;
import dateline.search.text.TextFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/// Turns the parts of a reader's question into queries of all fields. A word in the headline counts most.
final class WordQueries {
    private static final List<Weighted> FIELDS = List.of(
            new Weighted(TextFields.HEADLINE, 4),
            new Weighted(TextFields.SUMMARY, 2),
            new Weighted(TextFields.NAMES, 2),
            new Weighted(TextFields.BODY, 1));

    /// How much the other fields count beside the best.
    private static final float OTHER_FIELDS = 0.1f;

    private static final int SHORTEST_SIMILAR = 5;
    private static final int TWO_ERRORS = 8;
    private static final int MOST_SIMILAR = 32;
    private static final float SIMILAR = 0.5f;
    private static final double MOST = 0.6;

    private record Weighted(String field, float weight) {}

    private WordQueries() {}

    /// Returns a query for stories that have the part.
    static Query exact(Part part) {
        if (part.kind() == Kind.PREFIX) {
            return prefix(part.text());
        }
        Positions positions = Positions.of(part.text());
        boolean oneSign = positions.isOneWord() && isOneSign(positions.word());
        return oneSign ? any(List.of(positions(positions, 0), prefix(positions.word()))) : positions(positions, 0);
    }

    /// Returns a query for stories that have the part or, instead of a word, another that a typing error may
    /// turn into it.
    ///
    /// @param searcher finds these words once: the excerpts of all stories found then need not look for them again
    static Query similar(Part part, IndexSearcher searcher) {
        if (part.kind() != Kind.WORD) {
            return exact(part);
        }
        Positions positions = Positions.of(part.text());
        if (!positions.isOneWord()) {
            return most(positions);
        }
        String word = positions.word();
        int letters = word.codePointCount(0, word.length());
        if (letters < SHORTEST_SIMILAR) {
            return exact(part);
        }
        int errors = letters < TWO_ERRORS ? 1 : 2;
        Query similar = fields(field -> similar(new Term(field, word), errors, searcher));
        return any(List.of(exact(part), new BoostQuery(similar, SIMILAR)));
    }

    private static Query similar(Term word, int errors, IndexSearcher searcher) {
        try {
            return new FuzzyQuery(word, errors, 1, MOST_SIMILAR, true).rewrite(searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns a query for stories that have these terms in this order.
    ///
    /// @param slop how many words may stand between them
    static Query positions(Positions positions, int slop) {
        return fields(field ->
                positions.isOneWord() ? synonyms(field, positions.terms().getFirst()) : phrase(field, positions, slop));
    }

    /// Returns a query for stories that have most of these terms, in any order: in Chinese and Japanese, two
    /// words that stand side by side only in the question have a pair of signs that no story has.
    private static Query most(Positions positions) {
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        positions.terms().forEach(terms -> most.add(fields(field -> synonyms(field, terms)), Occur.SHOULD));
        most.setMinimumNumberShouldMatch(
                (int) Math.ceil(MOST * positions.terms().size()));
        return most.build();
    }

    private static Query prefix(String text) {
        List<Query> forms = LanguageAnalyzer.each().stream()
                .map(analyzer -> analyzer.normalize("query", text))
                .distinct()
                .map(form -> fields(field -> new PrefixQuery(new Term(field, form))))
                .toList();
        return any(forms);
    }

    private static Query any(List<Query> queries) {
        return new DisjunctionMaxQuery(queries, 0);
    }

    private static Query fields(Function<String, Query> query) {
        List<Query> fields = new ArrayList<>();
        FIELDS.forEach(each -> fields.add(new BoostQuery(query.apply(each.field()), each.weight())));
        return new DisjunctionMaxQuery(fields, OTHER_FIELDS);
    }

    private static Query synonyms(String field, Set<String> terms) {
        SynonymQuery.Builder query = new SynonymQuery.Builder(field);
        terms.forEach(term -> query.addTerm(new Term(field, term)));
        return query.build();
    }

    private static Query phrase(String field, Positions positions, int slop) {
        MultiPhraseQuery.Builder query = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Set<String> terms : positions.terms()) {
            query.add(terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new));
        }
        return query.build();
    }

    /// Returns whether it is a single Chinese or Japanese sign, which the index has only in pairs.
    private static boolean isOneSign(String word) {
        return word.codePointCount(0, word.length()) == 1 && Character.isIdeographic(word.codePointAt(0));
    }
}
