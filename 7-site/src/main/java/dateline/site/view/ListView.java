package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a section or a day.
///
/// @param earlier the nearest earlier day that has stories
/// @param later the nearest later day that has stories
public record ListView(
        String title, List<CardView> cards, SiteView.@Nullable Link earlier, SiteView.@Nullable Link later) {}
