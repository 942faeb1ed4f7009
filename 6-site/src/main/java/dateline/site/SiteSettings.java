package dateline.site;

import org.jspecify.annotations.Nullable;

/// The newsroom's settings of its site.
///
/// @param language of the site's own texts (BCP 47)
/// @param address of the site, `https://news.example.org`; null if it is not set
/// @param hub the WebSub hub where programs subscribe to the feeds; null if there is none
public record SiteSettings(
        String title,
        String language,
        @Nullable String address,
        @Nullable String hub) {}
