package dateline.site.view;

import org.jspecify.annotations.Nullable;

/// What stands in a page's head.
///
/// @param address the page's path; null where it has none of its own (errors)
/// @param section the title of the section that is marked in the navigation
/// @param jsonLd schema.org's description of the page, escaped for a script element
public record PageView(
        SiteView site,
        String title,
        @Nullable String description,
        @Nullable String address,
        @Nullable String section,
        @Nullable String picture,
        @Nullable String jsonLd) {}
