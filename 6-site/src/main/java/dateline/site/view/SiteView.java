package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of every page that belong to the site.
///
/// @param direction of the site's own texts
/// @param address of the site, `https://news.example.org`; null if it is not set
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

    /// Returns a page's address for use outside the site; null if the site's own is not set.
    public @Nullable String absolute(String path) {
        return address == null ? null : address + path;
    }
}
