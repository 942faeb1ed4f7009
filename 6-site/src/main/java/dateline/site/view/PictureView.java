package dateline.site.view;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A picture on a page.
///
/// @param alt empty if the picture only decorates a link
public record PictureView(
        String alt, @Nullable String caption, @Nullable String credit, File file) {

    /// @param path the part before `/400.webp`
    /// @param widths of the renditions, ascending, in pixels
    public record File(String path, int width, int height, List<Integer> widths) {
        /// Pictures that are narrower, in pixels, have no column of their own.
        private static final int SMALL = 320;

        public String srcset(String extension) {
            return widths.stream()
                    .map(width -> path + '/' + width + '.' + extension + ' ' + width + 'w')
                    .collect(Collectors.joining(", "));
        }

        /// Returns the file for programs that do not read `srcset`.
        public String source() {
            return path + '/' + widths.get(Math.min(1, widths.size() - 1)) + ".jpg";
        }

        /// Returns the largest file, for programs that show it large.
        public String largest() {
            return path + '/' + widths.getLast() + ".jpg";
        }

        /// Returns how a page places the picture: `small`, `upright` or `broad`.
        public String shape() {
            return width < SMALL ? "small" : height > width ? "upright" : "broad";
        }
    }
}
