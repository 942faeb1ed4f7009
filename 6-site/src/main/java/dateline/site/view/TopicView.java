package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a topic.
///
/// @param kind the word above the title, such as `Place`
/// @param feed the path of the topic's feed
/// @param broader topics that contain this one
/// @param narrower topics that this one contains
/// @param earlier the address of the page with older stories, or null
public record TopicView(
        String title,
        String kind,
        String feed,
        List<CardView> cards,
        List<SiteView.Link> broader,
        List<SiteView.Link> narrower,
        @Nullable String earlier) {}
