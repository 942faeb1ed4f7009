package dateline.site;

import dateline.pages.Page;
import java.nio.file.Path;

/// What a request is answered with.
sealed interface Answer {

    record Kept(Page page) implements Answer {}

    record Redirect(String address) implements Answer {}

    /// @param etag names the content
    record PictureFile(Path file, String mimeType, String etag) implements Answer {}

    /// A fault of ours, which is in the log.
    record Failed() implements Answer {}
}
