package dateline.search.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/// Gives each word as it is and then, if it differs, its stem at the same place.
///
/// Remembers the stems of the words that it met last: without that, finding them is most of the work of splitting a
/// text into words. Few words make up most of a text, so it remembers no more than a processor's cache holds.
final class StemmedFilter extends TokenFilter {
    /// A power of two.
    private static final int REMEMBERED = 1 << 13;

    private static final char[] NONE = {};

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final OneWord word = new OneWord();
    private final TokenStream stemmer;

    /// Each word stands at the end of its hash, until another word takes the place.
    private final char[][] words = new char[REMEMBERED][];

    /// The stem of each word; [#NONE] if it is the word.
    private final char[][] stems = new char[REMEMBERED][];

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
        int place = place();
        if (!isPresent(words[place])) {
            words[place] = Arrays.copyOf(term.buffer(), term.length());
            stems[place] = stem(words[place]);
        }
        next = stems[place];
        return true;
    }

    /// Returns the place of the present word.
    private int place() {
        int hash = 0;
        for (int i = 0; i < term.length(); i++) {
            hash = 31 * hash + term.buffer()[i];
        }
        return (hash ^ hash >>> 16) & REMEMBERED - 1;
    }

    private boolean isPresent(char @Nullable [] known) {
        return known != null && Arrays.equals(known, 0, known.length, term.buffer(), 0, term.length());
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = NONE;
    }

    /// Returns the stem of a word; [#NONE] if it is the word.
    private char[] stem(char[] whole) throws IOException {
        word.set(whole);
        stemmer.incrementToken();
        char[] stem = word.get();
        return Arrays.equals(stem, whole) ? NONE : stem;
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
