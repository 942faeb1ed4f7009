package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a day: its stories by section and time.
///
/// @param earlier the nearest earlier day that has stories
/// @param later the nearest later day that has stories
public record DayView(
        String title, List<Group> groups, SiteView.@Nullable Link earlier, SiteView.@Nullable Link later) {

    /// A section's stories of the day, newest first.
    ///
    /// @param id of the group on the page
    /// @param cards the newest
    /// @param lines those after them, of which the page has only the headlines
    /// @param all the page with all of them; null if this page has all
    public record Group(
            SiteView.Link section,
            String id,
            List<CardView> cards,
            List<CardView> lines,
            SiteView.@Nullable Link all) {}
}
