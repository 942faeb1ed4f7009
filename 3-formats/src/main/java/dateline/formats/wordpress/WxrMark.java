package dateline.formats.wordpress;

import dateline.copy.Namespaces;
import dateline.copy.WireFile;
import java.util.List;
import java.util.Locale;

/// Distinguishes a WordPress export from other RSS: by WordPress' namespace in any spelling, or by elements
/// that only an export has. If an export were read as a plain feed, its drafts would be published.
final class WxrMark {
    static final String NAMESPACE = "wordpress.org/export";
    private static final String ROOT = "<rss";
    private static final List<String> ELEMENTS = List.of(
            "<wp:wxr_version", "<wp:base_site_url", "<wp:base_blog_url", "<wp:post_type", "<wp:post_id", "<wp:status");

    private WxrMark() {}

    static boolean isIn(WireFile file) {
        String head = file.head().toLowerCase(Locale.ROOT);
        int root = root(head);
        return root >= 0
                && (ELEMENTS.stream().anyMatch(element -> head.indexOf(element, root) >= 0) || declares(head, root));
    }

    /// Returns the offset of the root's tag; -1 if there is none.
    static int root(String text) {
        int at = indexOfRoot(text, 0);
        int comment = text.indexOf("<!--");
        while (at >= 0 && comment >= 0 && comment < at) {
            int end = text.indexOf("-->", comment);
            if (end < 0) {
                return at;
            }
            at = at < end ? indexOfRoot(text, end) : at;
            comment = text.indexOf("<!--", end);
        }
        return at;
    }

    private static int indexOfRoot(String text, int from) {
        int lower = text.indexOf(ROOT, from);
        int upper = text.indexOf("<RSS", from);
        return lower < 0 || upper >= 0 && upper < lower ? upper : lower;
    }

    /// Tells whether a namespace declaration names WordPress' namespace. A mention of it in the text does
    /// not count.
    private static boolean declares(String head, int root) {
        for (int at = head.indexOf(NAMESPACE, root); at >= 0; at = head.indexOf(NAMESPACE, at + 1)) {
            int quote = Math.max(head.lastIndexOf('"', at), head.lastIndexOf('\'', at));
            int name = head.lastIndexOf("xmlns", Math.max(0, quote));
            boolean declared =
                    quote > name && name > root && head.substring(name, quote).matches("xmlns:?[\\w.-]*\\s*=\\s*");
            if (declared && Namespaces.isIn(head.substring(quote + 1, at) + NAMESPACE, NAMESPACE)) {
                return true;
            }
        }
        return false;
    }
}
