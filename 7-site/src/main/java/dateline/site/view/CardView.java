package dateline.site.view;

import org.jspecify.annotations.Nullable;

/// A story in a list.
///
/// @param summary the first words of the text
public record CardView(
        String address,
        String headline,
        @Nullable String language,
        String direction,
        SiteView.Link section,
        TimeView published,
        boolean corrected,
        String summary,
        @Nullable PictureView picture) {}
