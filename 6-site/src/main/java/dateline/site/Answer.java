package dateline.site;

import dateline.pages.Page;
import java.nio.file.Path;

/// What a request is answered with.
sealed interface Answer {

    /// A page that others are given too.
    record Kept(Page page) implements Answer {}

    /// A page that was made for this request alone.
    record Passing(Page page) implements Answer {}

    record Redirect(String address) implements Answer {}

    /// @param etag names the content
    /// @param length in bytes
    record PictureFile(Path file, String mimeType, String etag, long length) implements Answer {}

    /// There is too much to do; the same request may be answered in a moment.
    record Busy() implements Answer {}

    /// A fault of ours, which is in the log.
    record Failed() implements Answer {}
}
