package dateline.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A picture as its supplier describes it; its bytes are the media module's.
///
/// @param alt the alternative text, for those who do not see the picture
/// @param caption without the credit
/// @param credit as printed under the picture, without brackets: `AP Photo/Fernando Vergara`
public record Picture(
        @Nullable String guid,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String usageTerms,
        List<Rendition> renditions) {
    public Picture {
        renditions = List.copyOf(renditions);
    }
}
