package dateline.search.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Gives each word as it is and then, if it differs, its stem at the same place.
///
/// Remembers the stems of words: without that, finding them is most of the work of splitting a text into words.
final class StemmedFilter extends TokenFilter {
    private static final int MOST_REMEMBERED = 50_000;
    private static final int FIRST_SIZE = 64;
    private static final char[] NONE = {};

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final OneWord word = new OneWord();
    private final TokenStream stemmer;

    /// The stem of each word; [#NONE] if it is the word.
    private final CharArrayMap<char[]> stems = new CharArrayMap<>(FIRST_SIZE, false);

    private char[] next = NONE;

    /// @param stemmer returns a stream with the stems of the words of another
    StemmedFilter(TokenStream words, UnaryOperator<TokenStream> stemmer) {
        super(words);
        this.stemmer = stemmer.apply(word);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next.length > 0) {
            term.copyBuffer(next, 0, next.length);
            increment.setPositionIncrement(0);
            next = NONE;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        char[] known = stems.get(term.buffer(), 0, term.length());
        next = known == null ? stem() : known;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = NONE;
    }

    /// Finds the stem of the present word, and remembers it.
    private char[] stem() throws IOException {
        char[] whole = Arrays.copyOf(term.buffer(), term.length());
        word.set(whole);
        stemmer.incrementToken();
        char[] stem = word.get();
        char[] differing = Arrays.equals(stem, whole) ? NONE : stem;
        if (stems.size() == MOST_REMEMBERED) {
            stems.clear();
        }
        stems.put(whole, differing);
        return differing;
    }

    /// A stream of one word, which filters change.
    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private char[] word = NONE;

        void set(char[] word) {
            this.word = word;
        }

        /// Returns the word as the filters left it.
        char[] get() {
            return Arrays.copyOf(term.buffer(), term.length());
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            term.copyBuffer(word, 0, word.length);
            return true;
        }
    }
}
