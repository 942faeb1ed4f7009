package dateline.site;

import org.jspecify.annotations.Nullable;

/// What the newsroom decided about its site.
///
/// @param language of the site's own words (BCP 47)
/// @param address the site's own, `https://news.example.org`; null where it is not set
/// @param hub where programs ask to be sent the feeds (WebSub); null where they cannot
public record SiteSettings(
        String title,
        String language,
        @Nullable String address,
        @Nullable String hub) {}
