package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The front page.
///
/// @param edition the day of the newest story; null if nothing is published
/// @param lead null if nothing is published
/// @param latest the newest stories, ordered only by time
/// @param days the newest days that have stories
public record FrontView(
        @Nullable String edition,
        @Nullable CardView lead,
        List<CardView> seconds,
        List<Latest> latest,
        List<Block> blocks,
        List<SiteView.Link> days) {

    /// The newest stories of a section that are not shown further up.
    ///
    /// @param led whether the first card is larger than the others
    public record Block(SiteView.Link section, List<CardView> cards, boolean led) {}

    /// The newest stories of one day.
    public record Latest(SiteView.Link day, List<CardView> cards) {}
}
