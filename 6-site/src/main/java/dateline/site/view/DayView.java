package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a day: all its stories, by section and time.
///
/// @param earlier the nearest earlier day that has stories
/// @param later the nearest later day that has stories
public record DayView(
        String title, List<Group> groups, SiteView.@Nullable Link earlier, SiteView.@Nullable Link later) {

    /// A section's stories of the day, newest first.
    public record Group(SiteView.Link section, List<CardView> cards) {}
}
