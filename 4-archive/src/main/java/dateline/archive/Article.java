package dateline.archive;

import dateline.story.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story as readers may see it now: its newest version, and what the archive knows of it.
///
/// @param id ours, short, stable, lower-case letters and digits
/// @param address the one path of it, `/news/2024/11/16/some-words-<id>`
/// @param section the key of one of the settings' sections
/// @param supplier of the version that is shown
/// @param published first shown here
/// @param updated last version shown here; absent when there was but one
/// @param corrected when a version that says it is a correction was first shown
/// @param pictures in the story's order
/// @param behind the id of the story that stands in lists for it, for it is the same copy
/// @param change the number of the archive's change that made it so
public record Article(
        String id,
        String address,
        String section,
        String supplier,
        Instant published,
        @Nullable Instant updated,
        @Nullable Instant corrected,
        Story story,
        List<ArticlePicture> pictures,
        @Nullable String behind,
        long change) {
    public Article {
        pictures = List.copyOf(pictures);
    }

    /// The headline; where a supplier sent none, its slug, or the first words of the text.
    public String headline() {
        return Headline.of(story.headline(), story.slug(), story.body().text(), id);
    }
}
