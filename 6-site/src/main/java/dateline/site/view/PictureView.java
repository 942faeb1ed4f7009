package dateline.site.view;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A picture on a page; without `file` only its words.
public record PictureView(
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable File file) {

    /// @param path before `/400.webp`
    /// @param widths of the renditions, ascending, in pixels
    public record File(String path, int width, int height, List<Integer> widths) {

        public String srcset(String extension) {
            return widths.stream()
                    .map(width -> path + '/' + width + '.' + extension + ' ' + width + 'w')
                    .collect(Collectors.joining(", "));
        }

        /// For programs that take no choice.
        public String source() {
            return path + '/' + widths.get(Math.min(1, widths.size() - 1)) + ".jpg";
        }

        /// For who shows it large.
        public String largest() {
            return path + '/' + widths.getLast() + ".jpg";
        }

        public boolean isUpright() {
            return height > width;
        }
    }
}
