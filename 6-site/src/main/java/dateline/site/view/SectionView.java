package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a section: its newest stories.
///
/// @param feed the path of its feed
/// @param earlier the day where the list breaks off, which has the stories after it; null where there are none
public record SectionView(String title, String feed, List<CardView> cards, SiteView.@Nullable Link earlier) {}
