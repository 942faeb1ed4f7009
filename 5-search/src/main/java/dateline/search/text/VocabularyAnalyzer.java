package dateline.search.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Splits headlines and names into the words that readers are offered: as written, but in lower case.
final class VocabularyAnalyzer extends Analyzer {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new Words(new LowerCaseFilter(new CJKWidthFilter(tokenizer))));
    }

    /// Leaves out what starts with a digit, and single Chinese or Japanese signs.
    private static final class Words extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        private Words(TokenStream in) {
            super(in);
        }

        @Override
        protected boolean accept() {
            return term.length() >= SHORTEST && term.length() <= LONGEST && Character.isLetter(term.charAt(0));
        }
    }
}
