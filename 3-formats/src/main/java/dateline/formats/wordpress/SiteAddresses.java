package dateline.formats.wordpress;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes addresses in an export absolute, and makes the ids by which its files refer to one attachment.
///
/// @param site address of the site, of which relative addresses are part; null if the export does not give it
/// @param blog address of the blog within the site, whose attachments are numbered together; null likewise
record SiteAddresses(@Nullable String site, @Nullable String blog) {
    private static final String UPLOADS = "wp-content/uploads/";
    private static final Pattern SCHEME = Pattern.compile("^(?i)(?:https?:)?//(?:www\\.)?");

    /// Returns an address in full; as it is if the export does not give the site's.
    String whole(String address) {
        String reference = address.strip();
        if (reference.startsWith("//")) {
            return "https:" + reference;
        }
        if (site == null || reference.isEmpty() || reference.matches("(?is)[a-z][a-z0-9+.-]{1,30}:.*")) {
            return reference;
        }
        try {
            return URI.create(site.endsWith("/") ? site : site + "/")
                    .resolve(reference.replace(" ", "%20"))
                    .toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }

    /// Returns the address of an upload by its path in the folder of uploads, `2024/05/quay.jpg`.
    String upload(String path) {
        return whole(UPLOADS + path);
    }

    /// Returns the id of the picture with this number; null if the export does not say whose numbers these are.
    @Nullable
    String numbered(String number) {
        return blog == null ? null : "wordpress:" + plain(blog) + ":attachment:" + number;
    }

    /// Returns the id of the picture with this file, in whatever size; null if the site did not upload it.
    @Nullable
    String ofFile(String address) {
        boolean own = site != null && plain(address).startsWith(plain(site) + "/") || address.contains("/" + UPLOADS);
        return blog == null || !own ? null : "wordpress:" + plain(blog) + ":file:" + Attachment.file(address);
    }

    private static String plain(String address) {
        String name = SCHEME.matcher(address.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
