package dateline.site.view;

import org.jspecify.annotations.Nullable;

/// A story in a list.
///
/// @param published with its day
/// @param time only the time of day, for lists under a heading with the day
/// @param summary the first words of the text
public record CardView(
        String address,
        String headline,
        @Nullable String language,
        String direction,
        SiteView.Link section,
        TimeView published,
        TimeView time,
        boolean corrected,
        String summary,
        @Nullable PictureView picture) {}
