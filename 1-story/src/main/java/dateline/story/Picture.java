package dateline.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture as its supplier describes it. The media module has its bytes.
///
/// @param alt the alternative text, for those who do not see the picture
/// @param caption without the credit
/// @param credit as printed under the picture, without brackets: `AP Photo/Fernando Vergara`
/// @param expires when the right to show it ends
public record Picture(
        @Nullable String guid,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String usageTerms,
        @Nullable Instant expires,
        List<Rendition> renditions) {
    public Picture {
        renditions = List.copyOf(renditions);
    }

    /// Returns this picture with each field cut to the length that a page can show ([Lengths]).
    Picture cut() {
        return new Picture(
                ItemId.orNull(guid),
                Lengths.cut(alt, Lengths.NOTE),
                Lengths.cut(caption, Lengths.NOTE),
                Lengths.cut(credit, Lengths.NAME),
                Lengths.cut(usageTerms, Lengths.NOTE),
                expires,
                renditions.stream()
                        .limit(Lengths.MOST)
                        .flatMap(Rendition::fitting)
                        .toList());
    }

    /// Returns this picture with its missing alternative text, caption and credit taken from another
    /// description of it.
    public Picture filledBy(Picture other) {
        return new Picture(
                guid,
                alt == null ? other.alt : alt,
                caption == null ? other.caption : caption,
                credit == null ? other.credit : credit,
                usageTerms,
                expires,
                renditions);
    }

    /// Returns whether both have a rendition with the same `href`.
    public boolean sharesFileWith(Picture other) {
        return renditions.stream()
                .map(Rendition::href)
                .anyMatch(href ->
                        href != null && other.renditions.stream().anyMatch(theirs -> href.equals(theirs.href())));
    }

    /// Creates a picture whose licence has no end.
    public Picture(
            @Nullable String guid,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String usageTerms,
            List<Rendition> renditions) {
        this(guid, alt, caption, credit, usageTerms, null, renditions);
    }
}
