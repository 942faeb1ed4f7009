package dateline.search.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Gives Portuguese plurals in `-ões` and `-ães` the ending of their singular, `-ão`. Lucene's stemmer does so only
/// for words with accents, which the index's words no longer have.
final class PortuguesePluralFilter extends TokenFilter {
    private static final int SHORTEST = 5;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PortuguesePluralFilter(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int end = term.length();
        if (end >= SHORTEST && isPlural(term.charAt(end - 3), term.subSequence(end - 2, end))) {
            term.setLength(end - 3);
            term.append("ao");
        }
        return true;
    }

    private static boolean isPlural(char vowel, CharSequence ending) {
        return (vowel == 'o' || vowel == 'a') && CharSequence.compare(ending, "es") == 0;
    }
}
