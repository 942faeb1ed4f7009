package dateline.envelope.mime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes the addresses out of a field like `From` (RFC 5322 §3.4). What stands in quotes or brackets of a name is no
/// address, however much it looks like one.
public final class Mailboxes {
    private static final int LONGEST = 10_000;
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.){0,500}+\"");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}+\\)");
    private static final Pattern IN_ANGLES = Pattern.compile("<([^<>]{0,500}+)>");

    private Mailboxes() {}

    /// In lower case, in order; a mailbox that has no address gives an empty text.
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

    /// What stands after the last `@`; empty where there is none.
    public static String domain(String address) {
        return address.contains("@") ? address.substring(address.lastIndexOf('@') + 1) : "";
    }

    private static String address(String said) {
        String address = said.strip().toLowerCase(Locale.ROOT);
        return address.matches("[^\\s@]+@[^\\s@]+") ? address : "";
    }
}
