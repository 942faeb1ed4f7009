package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The front page.
///
/// @param edition the day of the newest story; null while nothing is published
/// @param lead absent while nothing is published
/// @param latest the newest, by time alone
/// @param days the newest days that have stories
public record FrontView(
        @Nullable String edition,
        @Nullable CardView lead,
        List<CardView> seconds,
        List<Latest> latest,
        List<Block> blocks,
        List<SiteView.Link> days) {

    /// The newest of a section that do not stand further up.
    ///
    /// @param led whether the first stands large beside the others
    public record Block(SiteView.Link section, List<CardView> cards, boolean led) {}

    /// What is newest of one day.
    public record Latest(SiteView.Link day, List<CardView> cards) {}
}
