package dateline.formats.wordpress;

import dateline.story.ItemId;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds all addresses of a post: its link, the short one with its number, and those with its earlier slugs.
final class PostAddresses {
    private final WxrItem item;

    PostAddresses(WxrItem item) {
        this.item = item;
    }

    /// Returns WordPress' own guid, which stays the same if the site moves; otherwise the post's number
    /// or link.
    @Nullable
    String guid() {
        String guid = item.rss("guid");
        if (ItemId.identifies(guid)) {
            return guid;
        }
        String id = item.wp("post_id");
        return id == null ? item.rss("link") : "wordpress:" + id;
    }

    /// Lists former addresses as paths, or as a path with the query `?p=12`.
    List<String> former() {
        Set<String> former = new LinkedHashSet<>();
        String link = path(item.rss("link"));
        if (link != null) {
            former.add(link);
            item.meta("_wp_old_slug").forEach(slug -> former.add(withSlug(link, slug)));
        }
        String guid = path(item.rss("guid"));
        if (guid != null) {
            former.add(guid);
        }
        String id = item.wp("post_id");
        if (id != null) {
            former.add("/?p=" + id);
        }
        former.remove("/");
        return List.copyOf(former);
    }

    /// Returns the path of an address, with the query if that is how WordPress names the post; null if there
    /// is none.
    private static @Nullable String path(@Nullable String address) {
        if (address == null || !address.startsWith("http")) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery();
            return query != null && query.matches("p=\\d+") ? path + "?" + query : path;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String withSlug(String link, String slug) {
        String now = Objects.requireNonNullElse(item.wp("post_name"), "");
        int at = now.isEmpty() ? -1 : link.lastIndexOf("/" + now);
        return at < 0 ? "/" + slug : link.substring(0, at + 1) + slug + link.substring(at + 1 + now.length());
    }
}
