package dateline.archive;

import dateline.story.Story;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A story as readers may see it now: the shown version and what the archive knows about the story.
///
/// @param id our id: short, stable, of lower-case letters and digits
/// @param address its only path, `/news/2024/11/16/some-words-<id>`
/// @param section the key of one of the settings' sections
/// @param supplier the supplier of the shown version
/// @param published when it was first shown here
/// @param updated when the last version was first shown here; null if there was only one
/// @param corrected the time of the last version that is marked as a correction; null if there is none
/// @param pictures in the story's order
/// @param behind the id of the story that lists show in its place, because both are the same copy; null if
///     lists show this one
/// @param change the number of the last change to this story
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

    /// Returns the headline; if the supplier sent none, the slug or the first words of the text.
    public String headline() {
        return Headline.of(
                story.copy().headline(),
                story.about().slug(),
                story.copy().body().text(),
                id);
    }
}
