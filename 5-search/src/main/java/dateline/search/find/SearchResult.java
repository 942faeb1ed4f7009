package dateline.search.find;

import dateline.archive.Article;
import dateline.search.text.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/// What was found.
///
/// @param hits the stories of the page that was asked for, in order
/// @param total how many stories were found, on all pages
/// @param complete false while the archive is still being read into the index, so that stories may be missing
/// @param exact false if no story has all words, so that these have similar ones, or only half of the words
/// @param correction the text with words that stories have; null if there is nothing to correct
/// @param counts the most frequent values of the stories found, most frequent first
/// @param days how many of them were published on each day of the site's zone
public record SearchResult(
        List<Hit> hits,
        int total,
        boolean complete,
        boolean exact,
        @Nullable String correction,
        Map<Dimension, List<Count>> counts,
        NavigableMap<LocalDate, Integer> days) {

    /// @param text the sentences with the words; null if only other parts of the story have them
    public record Hit(
            Article article, Excerpt headline, @Nullable Excerpt text) {}

    public record Count(String value, int stories) {}

    public SearchResult {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }
}
