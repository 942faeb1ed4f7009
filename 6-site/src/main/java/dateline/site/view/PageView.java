package dateline.site.view;

import org.jspecify.annotations.Nullable;

/// What stands in a page's head.
///
/// @param address the page's path; null where it has none of its own (errors)
/// @param section the title of the section that is marked in the navigation
/// @param story null where the page is not a story's
public record PageView(
        SiteView site,
        String title,
        @Nullable String description,
        @Nullable String address,
        @Nullable String section,
        @Nullable StoryHead story) {

    /// What the head of a story's page says to programs.
    ///
    /// @param published ISO 8601
    /// @param modified ISO 8601
    /// @param picture the path of the one to show beside a link
    /// @param jsonLd schema.org's description, escaped for a script element
    public record StoryHead(
            String published, String modified, @Nullable String picture, String jsonLd) {}
}
