package dateline.media;

import dateline.formats.photo.PictureMetadata;
import java.util.List;

/// A picture that readers may see.
///
/// @param width of the picture as it is to be looked at, its orientation applied, in pixels
/// @param height likewise
/// @param widths of the renditions that exist, ascending, in pixels; never empty, never more than the picture's own
/// @param metadata what the file says of itself
public record Accepted(int width, int height, List<Integer> widths, PictureMetadata metadata) implements Verdict {
    public Accepted {
        widths = List.copyOf(widths);
        if (width < 1 || height < 1 || widths.isEmpty()) {
            throw new IllegalArgumentException("an accepted picture has a size and a rendition");
        }
    }
}
