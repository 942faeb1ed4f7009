package dateline.search;

import dateline.archive.Article;
import dateline.search.text.StoryLabels;
import java.time.Instant;

/// What the index knows of a story.
///
/// @param id our id
/// @param published when it was first shown here
/// @param text its body as plain text; only the first 200,000 characters are read
public record StoryDocument(String id, Instant published, String headline, String text, StoryLabels labels) {
    private static final int MOST_TEXT = 200_000;

    public StoryDocument {
        text = text.substring(0, Math.min(MOST_TEXT, text.length()));
    }

    /// Creates a story that is compared with others. Searches of readers do not find it.
    public StoryDocument(String id, Instant published, String headline, String text) {
        this(id, published, headline, text, StoryLabels.NONE);
    }

    public static StoryDocument of(Article article) {
        return new StoryDocument(
                article.id(),
                article.published(),
                article.headline(),
                article.story().copy().body().text(),
                StoryLabels.of(article));
    }

    /// Returns when it was first shown, in minutes since 1970.
    public long minutes() {
        return published.getEpochSecond() / 60;
    }
}
