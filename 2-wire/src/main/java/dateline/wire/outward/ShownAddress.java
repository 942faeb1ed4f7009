package dateline.wire.outward;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Formats an address for logs, reports and the journal, without user names, passwords and keys.
public final class ShownAddress {
    private static final Pattern USER = Pattern.compile("(?<=//)[^/@?#]*+@");
    private static final List<String> SECRET =
            List.of("key", "token", "secret", "password", "passwd", "signature", "sig", "auth");

    private ShownAddress() {}

    public static String of(URI address) {
        String open = USER.matcher(address.toString()).replaceAll("");
        int query = open.indexOf('?');
        if (query < 0) {
            return open;
        }
        StringBuilder shown = new StringBuilder(open.substring(0, query + 1));
        for (int at = query + 1; at < open.length(); ) {
            int end = end(open, at);
            shown.append(parameter(open.substring(at, end))).append(open, end, Math.min(end + 1, open.length()));
            at = end + 1;
        }
        return shown.toString();
    }

    private static int end(String address, int from) {
        int end = from;
        while (end < address.length() && "&#?".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? "" : parameter.substring(0, equals);
        String small = name.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(small::contains) ? name + "=*" : parameter;
    }
}
