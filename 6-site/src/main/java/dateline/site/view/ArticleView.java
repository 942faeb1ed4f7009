package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article with all its parts, in the order in which they are shown.
///
/// @param feature the first picture
/// @param updated the time only where the day is the same; null where there was no update
/// @param history the address of the page of its versions
/// @param bodyHtml of the closed vocabulary, with the dateline run in to the first paragraph
/// @param pictures all but the first
/// @param next the address of the Next Article
public record ArticleView(
        String id,
        String address,
        String headline,
        @Nullable String language,
        String direction,
        SiteView.Link section,
        @Nullable PictureView feature,
        TimeView published,
        @Nullable TimeView updated,
        @Nullable Correction correction,
        @Nullable String history,
        @Nullable String byline,
        String bodyHtml,
        @Nullable String contributorLine,
        @Nullable String creditLine,
        List<PictureView> pictures,
        @Nullable String next,
        ShareView share) {

    /// @param note what the supplier's editor says of it
    public record Correction(TimeView at, @Nullable String note) {}
}
