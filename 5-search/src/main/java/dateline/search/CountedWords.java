package dateline.search;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Gives Lucene words that are counted already.
final class CountedWords extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Integer>> words;

    CountedWords(Map<String, Integer> words) {
        this.words = words.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!words.hasNext()) {
            return false;
        }
        clearAttributes();
        Map.Entry<String, Integer> word = words.next();
        term.append(word.getKey());
        frequency.setTermFrequency(word.getValue());
        return true;
    }
}
