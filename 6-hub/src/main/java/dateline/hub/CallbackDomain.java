package dateline.hub;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds the owner of a callback for counting. All host names in one domain count together, and so do all
/// addresses in one network.
final class CallbackDomain {
    /// Second-level labels under which countries register names: `example.co.uk`, `example.com.au`.
    private static final Set<String> REGISTRIES = Set.of(
            "ac", "co", "com", "ed", "edu", "go", "gob", "gouv", "gov", "gv", "id", "info", "ltd", "ne", "net", "nom",
            "or", "org", "plc", "sch");

    private CallbackDomain() {}

    static String of(URI callback) {
        String host = callback.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return network(host.substring(1, host.length() - 1));
        }
        List<String> labels = Arrays.asList(host.split("\\."));
        boolean isAddress = !labels.isEmpty() && labels.getLast().matches("[0-9]+");
        if (isAddress) {
            return String.join(".", labels.subList(0, Math.min(3, labels.size()))) + ".0/24";
        }
        int count = belowRegistry(labels) ? 3 : 2;
        return String.join(".", labels.subList(Math.max(0, labels.size() - count), labels.size()));
    }

    private static boolean belowRegistry(List<String> labels) {
        return labels.size() > 2
                && labels.getLast().length() == 2
                && REGISTRIES.contains(labels.get(labels.size() - 2));
    }

    /// Returns the first three of the eight groups as the network; groups that `::` leaves out are zero.
    private static String network(String address) {
        String head = address.contains("::") ? address.substring(0, address.indexOf("::")) : address;
        List<String> groups = head.isEmpty() ? List.of() : Arrays.asList(head.split(":"));
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String group = i < groups.size() ? groups.get(i).replaceFirst("^0+(?=.)", "") : "0";
            network.append(group).append(':');
        }
        return network.append(":/48").toString();
    }
}
