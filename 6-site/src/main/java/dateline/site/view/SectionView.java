package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a section: its newest stories.
///
/// @param feed the path of the section's feed
/// @param earlier the day of the last story in the list, whose page continues the list; null if the list
///     is empty
public record SectionView(String title, String feed, List<CardView> cards, SiteView.@Nullable Link earlier) {}
