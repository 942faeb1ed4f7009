package dateline.search.find;

import dateline.search.text.LanguageAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The terms that the index may have for some words, at each position of the text: the word as typed, and its
/// stem in each language. Nobody knows the language of a reader's words.
record Positions(List<Set<String>> terms) {

    static Positions of(String text) {
        List<List<Set<String>>> each = LanguageAnalyzer.each().stream()
                .map(analyzer -> terms(analyzer, text))
                .toList();
        List<Set<String>> terms = each.getLast(); // without stems
        for (List<Set<String>> others : each) {
            for (int position = 0; others.size() == terms.size() && position < terms.size(); position++) {
                terms.get(position).addAll(others.get(position));
            }
        }
        return new Positions(terms);
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    boolean isOneWord() {
        return terms.size() == 1;
    }

    /// Returns the first word as typed, but in lower case and without accents.
    String word() {
        return terms.getFirst().iterator().next();
    }

    Positions and(Positions others) {
        List<Set<String>> all = new ArrayList<>(terms);
        all.addAll(others.terms);
        return new Positions(all);
    }

    private static List<Set<String>> terms(Analyzer analyzer, String text) {
        List<Set<String>> terms = new ArrayList<>();
        try (TokenStream words = analyzer.tokenStream("query", text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = words.addAttribute(PositionIncrementAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (step.getPositionIncrement() > 0 || terms.isEmpty()) {
                    terms.add(new LinkedHashSet<>());
                }
                terms.getLast().add(term.toString());
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
