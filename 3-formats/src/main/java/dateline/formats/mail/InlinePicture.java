package dateline.formats.mail;

import org.jspecify.annotations.Nullable;

/// A picture that the HTML of a message shows by its content id (RFC 2392).
///
/// @param caption the caption that the HTML ties to it
/// @param width in pixels, as the HTML sets it
record InlinePicture(
        String contentId,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable Integer width) {}
