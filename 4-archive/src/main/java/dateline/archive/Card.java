package dateline.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What lists show of a story that readers may see now. It is read without the story's body, however long that is.
///
/// @param id the story's, as [Article#id()]
/// @param address the story's, as [Article#address()]
/// @param section the key of one of the settings' sections
/// @param supplier of the version that is shown
/// @param pictures the SHA-256 of each picture of which we have the file and which may be shown now, in the story's
///     order; of a story of very many pictures only the first ones
/// @param behind the id of the story that stands in lists for it, because it is the same copy
public record Card(
        String id,
        String address,
        String section,
        String supplier,
        Times times,
        Words words,
        List<String> pictures,
        @Nullable String behind) {
    public Card {
        pictures = List.copyOf(pictures);
    }

    /// @param published first shown here
    /// @param updated last version shown here; null when there was but one
    /// @param corrected when a version that says it is a correction was first shown
    public record Times(
            Instant published,
            @Nullable Instant updated,
            @Nullable Instant corrected) {}

    /// @param headline of bounded length, as all words here
    /// @param lead the first paragraph, or its beginning where it is long
    /// @param urgency 1 (most) to 9
    public record Words(
            String headline,
            String lead,
            @Nullable String language,
            @Nullable String byline,
            @Nullable String creditLine,
            @Nullable Integer urgency) {}

    /// What lists show of a story that is at hand.
    public static Card of(Article article) {
        return new Card(
                article.id(),
                article.address(),
                article.section(),
                article.supplier(),
                new Times(article.published(), article.updated(), article.corrected()),
                CardContent.words(CardContent.of(article.story()), article.id()),
                article.pictures().stream()
                        .map(ArticlePicture::sha256)
                        .filter(Objects::nonNull)
                        .toList(),
                article.behind());
    }

    public String headline() {
        return words.headline();
    }

    public Instant published() {
        return times.published();
    }

    /// When it last changed for readers.
    public Instant changed() {
        return Objects.requireNonNullElse(times.updated(), times.published());
    }
}
