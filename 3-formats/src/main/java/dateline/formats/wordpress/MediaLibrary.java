package dateline.formats.wordpress;

import dateline.story.PictureItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The media library of a site: the attachments of an export, by number, by file and by the post that they were
/// uploaded for.
final class MediaLibrary {
    /// The parent of an attachment that was uploaded for no post.
    private static final String NO_POST = "0";

    private final Map<String, Attachment> attachments = new LinkedHashMap<>();
    private final Map<String, List<String>> numbersByPost = new HashMap<>();
    private final Map<String, Attachment> byFile = new HashMap<>();

    /// Adds an item if it is an attachment that is not in the trash.
    void note(WxrItem item, SiteAddresses site) {
        String id = item.wp("post_id");
        String url = id != null && "attachment".equals(item.wp("post_type")) ? address(item, site) : null;
        if (id != null && url != null && !item.status().is("trash")) {
            Attachment attachment =
                    new Attachment(null, url, item.firstMeta("_wp_attachment_image_alt"), item.excerpt(), credit(item));
            attachments.put(id, attachment);
            byFile.putIfAbsent(Attachment.file(url), attachment);
            numbersByPost
                    .computeIfAbsent(
                            Objects.requireNonNullElse(item.wp("post_parent"), NO_POST), _ -> new ArrayList<>())
                    .add(id);
        }
    }

    /// Returns the address of an attachment's file. Importers and plugins lose it; then it is in the guid, or
    /// the path of the upload is.
    private static @Nullable String address(WxrItem item, SiteAddresses site) {
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

    /// Returns the credit, which plugins of newsrooms keep in fields of their own.
    private static @Nullable String credit(WxrItem item) {
        return Stream.of("_media_credit", "_photo_credit", "photo_credit", "credit", "_navis_media_credit_org")
                .flatMap(key -> item.meta(key).stream())
                .findFirst()
                .orElse(null);
    }

    /// Lists the numbers of the attachments that were uploaded for a post.
    List<String> attachedTo(@Nullable String post) {
        return post == null || post.equals(NO_POST) ? List.of() : numbersByPost.getOrDefault(post, List.of());
    }

    Optional<Attachment> find(String number) {
        return Optional.ofNullable(attachments.get(number));
    }

    /// Returns the attachment with this address, or with this address in another size (`quay-300x200.jpg`).
    Optional<Attachment> findFile(String address) {
        return Optional.ofNullable(byFile.get(Attachment.file(address)));
    }

    /// Lists the pictures, with the ids that they have at this site.
    List<PictureItem> pictures(SiteAddresses site) {
        return attachments.entrySet().stream()
                .filter(each -> each.getValue().isPicture())
                .flatMap(each -> item(each.getKey(), each.getValue(), site).stream())
                .toList();
    }

    private static Optional<PictureItem> item(String number, Attachment attachment, SiteAddresses site) {
        String guid = site.numbered(number);
        String file = site.ofFile(attachment.url());
        return guid == null ? Optional.empty() : Optional.of(attachment.item(guid, file == null ? guid : file));
    }
}
