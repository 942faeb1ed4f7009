package dateline.formats.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Resolves relative addresses (RFC 3986 §5), and repairs malformed ones as browsers do.
final class FeedAddresses {
    private static final int LONGEST = 4_000;
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern ABOVE_ROOT = Pattern.compile("^(?:/\\.\\.(?=/|$))++");
    private static final Pattern HOST = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?<host>[^/?#:@]+)");
    private static final String NEVER = " \"<>\\^`{|}";

    private FeedAddresses() {}

    /// Returns the web address that a feed was fetched from; null if there is none.
    static @Nullable URI from(@Nullable String address) {
        String web = web(null, address);
        return web == null ? null : parse(web);
    }

    /// Returns the absolute address on the web (http or https); null if it is not one.
    static @Nullable String web(@Nullable URI base, @Nullable String reference) {
        URI whole = reference == null || reference.isBlank() ? null : resolve(base, reference);
        return whole != null && isWeb(whole) ? whole.toString() : null;
    }

    static boolean isWeb(URI address) {
        String scheme = address.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        return web && address.getRawAuthority() != null;
    }

    /// Returns the resolved address. It stays relative if there is no base to resolve it against. Returns null
    /// if the text cannot be an address.
    static @Nullable URI resolve(@Nullable URI base, String reference) {
        URI address = parse(reference);
        if (address == null || base == null || address.isAbsolute() || base.isOpaque() || !base.isAbsolute()) {
            return address;
        }
        URI rooted = base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
        String text = address.toString();
        if (text.isEmpty() || text.startsWith("?")) {
            return parse(withoutQuery(rooted) + text);
        }
        return withinRoot(rooted.resolve(address));
    }

    private static String withoutQuery(URI address) {
        String authority = address.getRawAuthority() == null ? "" : "//" + address.getRawAuthority();
        return address.getScheme() + ":" + authority + address.getRawPath();
    }

    /// Removes leading `..` segments: RFC 3986 §5.2.4 goes no higher than the root, but [URI] keeps them.
    private static @Nullable URI withinRoot(URI address) {
        String path = address.getRawPath();
        if (path == null || !path.startsWith("/..")) {
            return address;
        }
        String mended = ABOVE_ROOT.matcher(path).replaceFirst("");
        return parse(address.toString().replace(path, mended.isEmpty() ? "/" : mended));
    }

    private static @Nullable URI parse(String reference) {
        String text = BREAKS.matcher(reference.strip()).replaceAll("");
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return new URI(escaped(inAscii(text)));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// Converts an internationalized host name to ASCII (Punycode).
    private static String inAscii(String text) {
        Matcher host = HOST.matcher(text);
        if (!host.find() || host.group("host").chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        try {
            return text.substring(0, host.start("host")) + IDN.toASCII(host.group("host")) + text.substring(host.end());
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        boolean fragment = false;
        for (char c : STRAY_PERCENT.matcher(text).replaceAll("%25").toCharArray()) {
            boolean secondHash = c == '#' && fragment;
            fragment |= c == '#';
            if (c < ' ' || c == 0x7F || NEVER.indexOf(c) >= 0 || secondHash) {
                escaped.append('%').append("%02X".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
