package dateline.media;

import dateline.formats.photo.PictureMetadata;
import java.util.List;

/// A picture that readers may see.
///
/// @param width of the picture in pixels, after its orientation is applied
/// @param height likewise
/// @param widths of the existing renditions, ascending, in pixels; never empty, never wider than
///     the picture
/// @param metadata the metadata in the picture's file
public record Accepted(int width, int height, List<Integer> widths, PictureMetadata metadata) implements Verdict {
    public Accepted {
        widths = List.copyOf(widths);
        if (width < 1 || height < 1 || widths.isEmpty()) {
            throw new IllegalArgumentException("an accepted picture has a size and a rendition");
        }
    }
}
