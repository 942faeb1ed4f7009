package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a topic.
///
/// @param kind the word above the title, such as `Place`
/// @param feed the path of the topic's feed
/// @param path the topics that contain this one, the broadest first
/// @param narrower topics that this one contains
/// @param earlier the address of the page with older stories, or null
public record TopicView(
        String title,
        String kind,
        String feed,
        List<CardView> cards,
        List<Step> path,
        List<SiteView.Link> narrower,
        @Nullable String earlier) {
    /// A topic of a path.
    ///
    /// @param address null if it has too few stories for a link
    public record Step(String title, @Nullable String address) {}
}
