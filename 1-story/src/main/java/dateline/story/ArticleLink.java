package dateline.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The web address of one article on a supplier's site, normalised so that two spellings of it are equal. It
/// has no scheme, fragment, default port, final slash or tracking parameters.
///
/// Example: `https://Tidewater.example/news/ferry/?utm_source=rss#0` becomes
/// `tidewater.example/news/ferry`. A fragment that is a route (`#!/…`, `#/…`) is kept, because it names the
/// article. A front page is not an article.
///
/// @param key the normalised address
public record ArticleLink(String key) {
    private static final int LONGEST = 2_000;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s].*", Pattern.DOTALL);
    private static final Pattern FRONT =
            Pattern.compile("(?i)/?|/[a-z]{2}(?:-[a-z]{2})?|/(?:index|default|home)(?:\\.[a-z]{3,5})?");
    private static final Pattern PLAIN_WORD = Pattern.compile("^[^/?#]++/[A-Za-z]{1,20}+");
    /// The tracking parameters of Google, Microsoft, Meta, X, TikTok, Yandex, Mailchimp, HubSpot, Marketo,
    /// Adobe, AT Internet, Webtrends and the BBC.
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "gclsrc",
            "msclkid",
            "twclid",
            "ttclid",
            "yclid",
            "igshid",
            "igsh",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_hsenc",
            "_hsmi",
            "hsctatracking",
            "vero_id",
            "_ga",
            "_gl",
            "xtor",
            "wt_mc",
            "wt_zmc",
            "wt.mc_id",
            "s_cid",
            "cmpid",
            "cmp",
            "ocid",
            "icid",
            "intcid",
            "ito",
            "ftag",
            "ref_src",
            "smid",
            "sref",
            "spm",
            "ncid",
            "srnd",
            "taid",
            "feedtype",
            "feedname");
    private static final String[] TRACKING_STARTS = {"utm_", "at_", "mtm_", "pk_", "piwik_", "matomo_", "ns_", "oly_"};

    /// Normalises an address. Returns null if it is not a web address, or is the address of a front page.
    public static @Nullable ArticleLink of(@Nullable String address) {
        String url = address == null ? "" : address.strip();
        if (url.length() > LONGEST || !WEB.matcher(url).matches()) {
            return null;
        }
        String rest = url.substring(url.indexOf("//") + 2);
        int hash = rest.indexOf('#');
        String fragment = hash < 0 ? "" : rest.substring(hash);
        String route = fragment.startsWith("#!") || fragment.startsWith("#/") ? fragment : "";
        String resource = hash < 0 ? rest : rest.substring(0, hash);
        int mark = resource.indexOf('?');
        String query = mark < 0 ? "" : query(resource.substring(mark + 1));
        String page = mark < 0 ? resource : resource.substring(0, mark);
        int slash = page.indexOf('/');
        String path = slash < 0 ? "" : path(page.substring(slash));
        boolean front =
                query.isEmpty() && route.length() <= 2 && FRONT.matcher(path).matches();
        return front ? null : new ArticleLink(host(slash < 0 ? page : page.substring(0, slash)) + path + query + route);
    }

    /// Returns whether an id is the address of a site's front page. An address with a fragment is not: the
    /// fragment may name an item.
    static boolean isFrontPage(String id) {
        return WEB.matcher(id).matches() && id.indexOf('#') < 0 && of(id) == null && id.length() <= LONGEST;
    }

    /// Returns whether the address certainly belongs to one article: it has a number, a slug of several words,
    /// or a longer path. Many items may share a page like `site.example/live`.
    public boolean isDistinctive() {
        return !PLAIN_WORD.matcher(key).matches();
    }

    private static String host(String authority) {
        String host = authority.toLowerCase(Locale.ROOT);
        return host.endsWith(":80") || host.endsWith(":443") ? host.substring(0, host.lastIndexOf(':')) : host;
    }

    private static String path(String rawPath) {
        int end = rawPath.length();
        while (end > 0 && rawPath.charAt(end - 1) == '/') {
            end--;
        }
        return rawPath.substring(0, end);
    }

    private static String query(String rawQuery) {
        String kept = Arrays.stream(rawQuery.replace("&amp;", "&").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || Arrays.stream(TRACKING_STARTS).anyMatch(name::startsWith);
    }
}
