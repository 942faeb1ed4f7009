package dateline.wire.outward;

import java.net.URI;
import java.util.regex.Pattern;

/// An address as it may stand in logs, reports and the journal: without what opens doors.
public final class ShownAddress {
    private static final Pattern USER = Pattern.compile("(?<=//)[^/@?#]*@");
    private static final Pattern KEYS = Pattern.compile(
            "(?i)(?<=[?&])([^=&#]*(?:key|token|secret|password|passwd|signature|sig|auth)[^=&#]*)=[^&#]*");

    private ShownAddress() {}

    public static String of(URI address) {
        String open = USER.matcher(address.toString()).replaceAll("");
        return KEYS.matcher(open).replaceAll("$1=*");
    }
}
