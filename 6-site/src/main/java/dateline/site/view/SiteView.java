package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What every page shows of the site.
///
/// @param direction in which the site's own words are written
/// @param address the site's own, `https://news.example.org`; null where it is not set
public record SiteView(
        String title,
        String language,
        String direction,
        @Nullable String address,
        List<Link> sections,
        String style,
        String script) {

    public record Link(String title, String address) {}

    public boolean hasAddress() {
        return address != null;
    }

    /// An address as others must know it: whole where the site's own is set.
    public String whole(String path) {
        return address == null ? path : address + path;
    }
}
