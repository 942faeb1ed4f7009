package dateline.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What lists show of a story that readers may see now. It is read without the story's body, which may be long.
///
/// @param id the story's, as [Article#id()]
/// @param address the story's, as [Article#address()]
/// @param section the key of one of the settings' sections
/// @param supplier the supplier of the shown version
/// @param pictures the SHA-256 of each picture whose file we have and which may be shown now, in the story's
///     order; only the first ones if there are very many
/// @param behind the id of the story that lists show in its place, because both are the same copy
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

    /// @param published when it was first shown here
    /// @param updated when the last version was first shown here; null if there was only one
    /// @param corrected the time of the last version that is marked as a correction; null if there is none
    public record Times(
            Instant published,
            @Nullable Instant updated,
            @Nullable Instant corrected) {}

    /// @param headline of limited length, like all texts here
    /// @param lead the first paragraph, or its beginning if it is long
    /// @param urgency 1 (most) to 9
    public record Words(
            String headline,
            String lead,
            @Nullable String language,
            @Nullable String byline,
            @Nullable String creditLine,
            @Nullable Integer urgency) {}

    /// Returns the card of an article.
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

    /// Returns when the story last changed for readers.
    public Instant changed() {
        return Objects.requireNonNullElse(times.updated(), times.published());
    }
}
