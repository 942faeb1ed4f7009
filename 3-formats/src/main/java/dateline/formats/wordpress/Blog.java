package dateline.formats.wordpress;

import dateline.copy.XmlElement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the posts of an export refer to: the site, its authors, its categories and the attached pictures.
final class Blog {
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, Attachment> attachments = new HashMap<>();
    private final Map<String, Attachment> attachmentsByFile = new HashMap<>();
    private @Nullable String language;

    void note(XmlElement element) {
        WxrItem item = new WxrItem(element);
        switch (element.name()) {
            case "language" -> language = element.text().isEmpty() ? null : element.text();
            case "author" -> author(item);
            case "category" -> category(item);
            case "item" -> attachment(item);
            default -> {}
        }
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
        return Optional.ofNullable(attachments.get(id));
    }

    /// Returns the attachment with this address, or with this address in another size (`quay-300x200.jpg`).
    Optional<Attachment> attachmentOf(String address) {
        return Optional.ofNullable(attachmentsByFile.get(Attachment.file(address)));
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
        String url = item.wp("attachment_url");
        if (id != null && url != null && "attachment".equals(item.wp("post_type"))) {
            Attachment attachment =
                    new Attachment(url, item.firstMeta("_wp_attachment_image_alt"), item.excerpt(), credit(item));
            attachments.put(id, attachment);
            attachmentsByFile.putIfAbsent(Attachment.file(url), attachment);
        }
    }

    /// Returns the credit. WordPress has no field for it, but each of the plugins that newsrooms use has one.
    private static @Nullable String credit(WxrItem item) {
        return Stream.of("_media_credit", "_photo_credit", "photo_credit", "credit", "_navis_media_credit_org")
                .flatMap(key -> item.meta(key).stream())
                .findFirst()
                .orElse(null);
    }
}
