package dateline.site.view;

import org.jspecify.annotations.Nullable;

/// The content of a page's head.
///
/// @param address the page's path; null for pages without their own address (errors)
/// @param section the title of the section that is marked in the navigation
/// @param story null if the page is not a story's page
public record PageView(
        SiteView site,
        String title,
        @Nullable String description,
        @Nullable String address,
        @Nullable String section,
        @Nullable StoryHead story) {

    /// The metadata in the head of a story's page, for programs.
    ///
    /// @param published ISO 8601
    /// @param modified ISO 8601
    /// @param picture the path of the picture to show beside a link
    /// @param jsonLd the schema.org description, escaped for a script element
    public record StoryHead(
            String published, String modified, @Nullable String picture, String jsonLd) {}
}
