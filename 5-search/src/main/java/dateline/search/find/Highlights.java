package dateline.search.find;

import dateline.archive.Article;
import dateline.search.find.Excerpt.Span;
import dateline.search.text.LanguageAnalyzer;
import dateline.search.text.TextFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/// Finds the words of a query in what readers may see of a story now.
final class Highlights {
    private static final int MOST_TEXT = 50_000;
    private static final int PASSAGES = 2;
    private static final int PASSAGE = 130;
    private static final int LONGEST_PASSAGE = 260;

    private final Query words;
    private final LanguageAnalyzer analyzer;
    private final Article article;

    Highlights(Query words, Article article) {
        this.words = words;
        this.analyzer = LanguageAnalyzer.of(article.story().copy().language());
        this.article = article;
    }

    Excerpt headline() {
        String headline = TextFields.normalized(article.headline());
        Object found = find(TextFields.HEADLINE, headline, WholeBreakIterator::new, new Passages(Integer.MAX_VALUE), 1);
        return found instanceof Excerpt excerpt ? excerpt : Excerpt.plain(headline);
    }

    /// Finds the best sentences; null if the text has none of the words.
    @Nullable
    Excerpt text() {
        String text = TextFields.normalized(article.story().copy().body().text());
        Object found = find(TextFields.BODY, text, Highlights::sentences, new Passages(LONGEST_PASSAGE), PASSAGES);
        return found instanceof Excerpt excerpt ? excerpt : null;
    }

    private @Nullable Object find(
            String field, String text, Supplier<BreakIterator> breaks, Passages passages, int count) {
        try {
            return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                    .withFieldMatcher(each -> true)
                    .withMaxLength(MOST_TEXT)
                    .withBreakIterator(breaks)
                    .withFormatter(passages)
                    .withMaxNoHighlightPassages(0)
                    .build()
                    .highlightWithoutSearcher(field, words, text, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BreakIterator sentences() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE, 0.5f);
    }

    /// Writes passages as an excerpt.
    private static final class Passages extends PassageFormatter {
        private final int longest;
        private final List<Span> spans = new ArrayList<>();

        /// @param longest the greatest number of characters of a passage
        private Passages(int longest) {
            this.longest = longest;
        }

        @Override
        public Excerpt format(Passage[] passages, String text) {
            int end = 0;
            for (Passage passage : passages) {
                int from = start(passage, text);
                int before = withoutBlanks(text, 0, end);
                add(from > end ? spans.isEmpty() ? "… " : " … " : text.substring(before, end), false);
                end = end(passage, text, from);
                addMatches(passage, text, from, withoutBlanks(text, from, end));
            }
            add(text.substring(end).isBlank() ? "" : " …", false);
            return new Excerpt(spans);
        }

        private static int withoutBlanks(String text, int from, int to) {
            int end = to;
            while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        /// Returns where a passage begins: at the first word not far before the first one that was found.
        private int start(Passage passage, String text) {
            int first = passage.getNumMatches() == 0 ? 0 : passage.getMatchStarts()[0];
            if (first - passage.getStartOffset() < longest / 2) {
                return passage.getStartOffset();
            }
            int start = first - longest / 4;
            for (int i = start; i < first; i++) {
                if (Character.isWhitespace(text.charAt(i))) {
                    return i + 1;
                }
            }
            return start;
        }

        /// Returns where a passage ends: after a word, if there is one in its second half.
        private int end(Passage passage, String text, int from) {
            int end = (int) Math.min(passage.getEndOffset(), (long) from + longest);
            for (int i = end; end < passage.getEndOffset() && i > from + longest / 2; i--) {
                if (Character.isWhitespace(text.charAt(i))) {
                    return i;
                }
            }
            return end;
        }

        private void addMatches(Passage passage, String text, int from, int end) {
            int at = from;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = Math.max(at, passage.getMatchStarts()[i]);
                int stop = Math.min(end, passage.getMatchEnds()[i]);
                if (start < stop) {
                    add(text.substring(at, start), false);
                    add(text.substring(start, stop), true);
                    at = stop;
                }
            }
            add(text.substring(at, Math.max(at, end)), false);
        }

        private void add(String text, boolean found) {
            if (!text.isEmpty()) {
                spans.add(new Span(text, found));
            }
        }
    }
}
