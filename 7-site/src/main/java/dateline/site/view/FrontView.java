package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The front page.
///
/// @param lead absent while nothing is published
/// @param latest the newest, by time alone
/// @param days the newest days that have stories
public record FrontView(
        @Nullable CardView lead,
        List<CardView> seconds,
        List<CardView> latest,
        List<Block> blocks,
        List<SiteView.Link> days) {

    /// The newest of a section that do not stand further up.
    public record Block(SiteView.Link section, List<CardView> cards) {}
}
