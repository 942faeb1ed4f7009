package dateline.archive;

import dateline.story.Picture;
import dateline.story.Rendition;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Finds the names of a picture's files: dispatches beside the story's dispatch, or web addresses.
final class PictureNames {
    private static final Comparator<Rendition> LARGEST_FIRST = Comparator.comparingInt(
                    (Rendition r) -> r.width() == null ? 0 : r.width())
            .reversed();

    private PictureNames() {}

    /// Lists the names of a picture's files, the best first.
    ///
    /// @param dispatchName the name of the file that describes the picture
    static List<String> of(Picture picture, String dispatchName) {
        return picture.renditions().stream()
                .filter(r -> r.href() != null && isPicture(r))
                .sorted(LARGEST_FIRST)
                .flatMap(r -> resolve(dispatchName, Objects.requireNonNull(r.href())).stream())
                .distinct()
                .toList();
    }

    /// Returns a web address as it is; else the path of the file, relative to the dispatch's folder. Returns
    /// empty if the path is invalid or leads out of the supplier's own folder.
    static Optional<String> resolve(String dispatchName, String href) {
        if (Rendition.isAddress(href)) {
            return Optional.of(href);
        }
        try {
            String folder = dispatchName.substring(0, dispatchName.lastIndexOf('/') + 1);
            String path = new URI(null, null, "/" + folder + decoded(href), null)
                    .normalize()
                    .getPath();
            return path.startsWith("/../") ? Optional.empty() : Optional.of(path.substring(1));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// Returns whether a rendition may be a picture: it has an image type or no type.
    private static boolean isPicture(Rendition rendition) {
        return rendition.mimeType() == null || rendition.mimeType().startsWith("image/");
    }

    private static String decoded(String href) throws URISyntaxException {
        String path = href.contains("%") ? new URI(href).getPath() : href;
        return path == null ? href : path;
    }
}
