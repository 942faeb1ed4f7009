package dateline.formats.wordpress;

import dateline.copy.XmlElement;
import dateline.story.PictureItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the posts of an export refer to: the site, its authors, its categories and the attached pictures.
final class Blog {
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final MediaLibrary library = new MediaLibrary();
    private final boolean isPart;
    private @Nullable String language;
    private SiteAddresses site = new SiteAddresses(null, null);

    /// @param isPart whether the export is a part of a longer one. Its posts then refer to all attachments as to
    ///     those of other parts, so that a post reads the same wherever the export was split
    Blog(boolean isPart) {
        this.isPart = isPart;
    }

    void note(XmlElement element) {
        WxrItem item = new WxrItem(element);
        switch (element.name()) {
            case "language" -> language = element.text().isEmpty() ? null : element.text();
            case "author" -> author(item);
            case "link" -> site = new SiteAddresses(or(site.site(), element), or(site.blog(), element));
            case "base_site_url" -> site = new SiteAddresses(given(element, site.site()), site.blog());
            case "base_blog_url" -> site = new SiteAddresses(site.site(), given(element, site.blog()));
            case "category" -> category(item);
            case "item" -> library.note(item, site);
            default -> {}
        }
    }

    private static @Nullable String or(@Nullable String known, XmlElement element) {
        return known == null ? given(element, null) : known;
    }

    private static @Nullable String given(XmlElement element, @Nullable String otherwise) {
        return element.text().startsWith("http") ? element.text() : otherwise;
    }

    SiteAddresses site() {
        return site;
    }

    /// Lists the numbers of the attachments that were uploaded for a post.
    List<String> attachedTo(@Nullable String post) {
        return library.attachedTo(post);
    }

    /// Lists the pictures of the library, so that posts in other files of the export can claim them.
    List<PictureItem> pictures() {
        return library.pictures(site);
    }

    @Nullable
    String language() {
        return language;
    }

    /// Returns the name to print for a login; the login itself if the export has no author with it (WXR 1.0
    /// gives the name instead).
    String author(String login) {
        return authors.getOrDefault(login, login);
    }

    Optional<String> category(String id) {
        return Optional.ofNullable(categories.get(id));
    }

    Optional<Attachment> attachment(String id) {
        return isElsewhere() ? Optional.empty() : library.find(id);
    }

    /// Returns the attachment with this address, or with this address in another size (`quay-300x200.jpg`).
    Optional<Attachment> attachmentOf(String address) {
        return isElsewhere() ? Optional.empty() : library.findFile(address);
    }

    /// Returns whether posts refer to all attachments by their numbers, which the archive finds.
    private boolean isElsewhere() {
        return isPart && site.blog() != null;
    }

    private void author(WxrItem item) {
        String login = item.wp("author_login");
        String shown = item.wp("author_display_name");
        String whole = Stream.of("author_first_name", "author_last_name")
                .flatMap(name -> Stream.ofNullable(item.wp(name)))
                .collect(Collectors.joining(" "));
        // CASE: an author who never chose a display name has the login as display name.
        String name = shown == null || shown.equals(login) && !whole.isEmpty() ? whole : shown;
        if (login != null && !name.isEmpty()) {
            authors.put(login, WordPressText.of(name));
        }
    }

    private void category(WxrItem item) {
        String id = item.wp("term_id");
        String name = item.wp("cat_name");
        if (id != null && name != null) {
            categories.put(id, WordPressText.of(name));
        }
    }
}
