package dateline.search.find;

import dateline.search.text.Dimension;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reader searches for.
///
/// @param text as typed, at most 200 characters; empty to list what the filters leave. Words must all be in a
///     story; `"two words"` is a phrase, `word*` a beginning, `-word` leaves out
/// @param filters the value that a story must have in each of these
/// @param period in which it was published, in the site's zone; null for any time
/// @param newestFirst false to order by words and age
/// @param page 1 to 50
/// @param size how many stories a page has
public record SearchRequest(
        String text,
        Map<Dimension, String> filters,
        @Nullable Period period,
        boolean newestFirst,
        int page,
        int size) {
    public static final int LONGEST_TEXT = 200;
    public static final int LAST_PAGE = 50;
    private static final int MOST_ON_A_PAGE = 100;

    public SearchRequest {
        filters = Map.copyOf(filters);
        if (text.length() > LONGEST_TEXT || page < 1 || page > LAST_PAGE || size < 1 || size > MOST_ON_A_PAGE) {
            throw new IllegalArgumentException("the text is too long, or there is no such page");
        }
    }
}
