package dateline.site.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The links for sharing an article.
///
/// @param address absolute, since a recipient follows it from elsewhere
public record ShareView(String address, String headline) {

    public String facebook() {
        return "https://www.facebook.com/sharer/sharer.php?u=" + encoded(address);
    }

    public String x() {
        return "https://x.com/intent/post?url=" + encoded(address) + "&text=" + encoded(headline);
    }

    public String whatsApp() {
        return "https://wa.me/?text=" + encoded(headline + " " + address);
    }

    public String mail() {
        return "mailto:?subject=" + encoded(headline) + "&body=" + encoded(address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
