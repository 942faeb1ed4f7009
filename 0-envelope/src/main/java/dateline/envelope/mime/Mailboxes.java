package dateline.envelope.mime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Extracts the addresses from a field like `From` (RFC 5322 §3.4). Ignores text in quotes or parentheses, even
/// if it looks like an address.
public final class Mailboxes {
    private static final int LONGEST = 10_000;
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.){0,500}+\"");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}+\\)");
    private static final Pattern IN_ANGLES = Pattern.compile("<([^<>]{0,500}+)>");

    private Mailboxes() {}

    /// Lists the addresses in order, in lower case. A mailbox without an address becomes an empty string.
    public static List<String> addresses(String field) {
        String bare = field.substring(0, Math.min(field.length(), LONGEST));
        bare = QUOTED.matcher(bare).replaceAll(" ");
        bare = COMMENT.matcher(bare).replaceAll(" ");
        if (bare.contains("<")) {
            return IN_ANGLES
                    .matcher(bare)
                    .results()
                    .map(found -> address(found.group(1)))
                    .toList();
        }
        return Arrays.stream(bare.split("[,;]")).map(Mailboxes::address).toList();
    }

    /// Returns the text after the last `@`; empty if there is no `@`.
    public static String domain(String address) {
        return address.contains("@") ? address.substring(address.lastIndexOf('@') + 1) : "";
    }

    private static String address(String said) {
        String address = said.strip().toLowerCase(Locale.ROOT);
        return address.matches("[^\\s@]+@[^\\s@]+") ? address : "";
    }
}
