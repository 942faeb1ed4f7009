package dateline.site;

import dateline.pages.Page;
import java.nio.file.Path;

/// The answer to a request.
sealed interface Answer {

    /// A page that is kept and also given to others.
    record Kept(Page page) implements Answer {}

    /// A page that was rendered for this request only.
    record Passing(Page page) implements Answer {}

    record Redirect(String address) implements Answer {}

    /// @param etag identifies the content
    /// @param length in bytes
    record PictureFile(Path file, String mimeType, String etag, long length) implements Answer {}

    /// The site is overloaded. The same request may succeed in a moment.
    record Busy() implements Answer {}

    /// An internal fault, which is logged.
    record Failed() implements Answer {}
}
