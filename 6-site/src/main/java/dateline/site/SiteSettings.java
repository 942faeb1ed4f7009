package dateline.site;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The newsroom's settings of its site.
///
/// @param language of the site's own texts (BCP 47)
/// @param dates how dates and times are written
/// @param smartQuotes whether straight quotation marks are replaced by those of a story's language
/// @param address of the site, `https://news.example.org`; null if it is not set
/// @param hub the WebSub hub where programs subscribe to the feeds; null if there is none
/// @param templates a folder of templates that change while the program runs; null for the program's own
public record SiteSettings(
        String title,
        String language,
        DateSettings dates,
        boolean smartQuotes,
        @Nullable String address,
        @Nullable String hub,
        @Nullable Path templates) {}
