package dateline.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// Gives Lucene the words of a story by which related stories are found: those of its lead, and those that its body
/// has more than once. They are counted already. A term is the hash of its word.
///
/// The other words are half of all. They count when the stories that were found are compared, and make hardly any
/// difference to which are found.
final class CountedWords extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final StoryVector story;
    private int next;

    CountedWords(StoryVector story) {
        this.story = story;
    }

    /// Returns the term of a word.
    ///
    /// @param word its hash
    static BytesRef term(int word) {
        byte[] bytes = new byte[Integer.BYTES];
        NumericUtils.intToSortableBytes(word, bytes, 0);
        return new BytesRef(bytes);
    }

    @Override
    public boolean incrementToken() {
        while (next < story.size() && story.lead()[next] == 0 && story.body()[next] < 2) {
            next++;
        }
        if (next == story.size()) {
            return false;
        }
        clearAttributes();
        term.setBytesRef(term(story.words()[next]));
        frequency.setTermFrequency(story.body()[next]);
        next++;
        return true;
    }
}
