package dateline.formats.wordpress;

import dateline.copy.XmlElement;
import dateline.story.PictureItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the posts of an export refer to: the site, its authors, its categories and the attached pictures.
final class Blog {
    /// The parent of an attachment that was uploaded for no post.
    private static final String NO_POST = "0";

    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, Attachment> attachments = new LinkedHashMap<>();
    private final Map<String, List<String>> numbersByPost = new HashMap<>();
    private final Map<String, Attachment> attachmentsByFile = new HashMap<>();
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
            case "item" -> attachment(item);
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
        return post == null || post.equals(NO_POST) ? List.of() : numbersByPost.getOrDefault(post, List.of());
    }

    /// Lists the pictures of the library, so that posts in other files of the export can claim them.
    List<PictureItem> pictures() {
        return attachments.entrySet().stream()
                .filter(each -> each.getValue().isPicture())
                .flatMap(each -> item(each.getKey(), each.getValue()).stream())
                .toList();
    }

    private Optional<PictureItem> item(String number, Attachment attachment) {
        String guid = site.numbered(number);
        String file = site.ofFile(attachment.url());
        return guid == null ? Optional.empty() : Optional.of(attachment.item(guid, file == null ? guid : file));
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
        return isElsewhere() ? Optional.empty() : Optional.ofNullable(attachments.get(id));
    }

    /// Returns the attachment with this address, or with this address in another size (`quay-300x200.jpg`).
    Optional<Attachment> attachmentOf(String address) {
        return isElsewhere() ? Optional.empty() : Optional.ofNullable(attachmentsByFile.get(Attachment.file(address)));
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

    private void attachment(WxrItem item) {
        String id = item.wp("post_id");
        String url = id != null && "attachment".equals(item.wp("post_type")) ? address(item) : null;
        if (id != null && url != null && !item.status().is("trash")) {
            Attachment attachment =
                    new Attachment(null, url, item.firstMeta("_wp_attachment_image_alt"), item.excerpt(), credit(item));
            attachments.put(id, attachment);
            attachmentsByFile.putIfAbsent(Attachment.file(url), attachment);
            numbersByPost
                    .computeIfAbsent(
                            Objects.requireNonNullElse(item.wp("post_parent"), NO_POST), _ -> new ArrayList<>())
                    .add(id);
        }
    }

    /// Returns the address of an attachment's file. Importers and plugins lose it; then it is in the guid, or
    /// the path of the upload is.
    private @Nullable String address(WxrItem item) {
        String guid = item.rss("guid");
        String upload = item.firstMeta("_wp_attached_file");
        return Stream.of(
                        item.wp("attachment_url"),
                        guid != null && Attachment.isPicture(guid) ? guid : null,
                        upload == null || upload.startsWith("http") ? upload : site.upload(upload))
                .filter(Objects::nonNull)
                .findFirst()
                .map(site::whole)
                .orElse(null);
    }

    /// Returns the credit. WordPress has no field for it, but each of the plugins that newsrooms use has one.
    private static @Nullable String credit(WxrItem item) {
        return Stream.of("_media_credit", "_photo_credit", "photo_credit", "credit", "_navis_media_credit_org")
                .flatMap(key -> item.meta(key).stream())
                .findFirst()
                .orElse(null);
    }
}
