package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a section's stories of one day, newest first.
///
/// @param day the page of the whole day
/// @param later the page with the section's stories after these, of this day or a later one
/// @param earlier the page with the section's stories before these, of this day or an earlier one
public record SectionDayView(
        String title,
        SiteView.Link section,
        SiteView.Link day,
        List<CardView> lines,
        SiteView.@Nullable Link later,
        SiteView.@Nullable Link earlier) {}
