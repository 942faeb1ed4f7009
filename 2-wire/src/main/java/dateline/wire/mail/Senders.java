package dateline.wire.mail;

import dateline.envelope.mime.Mailboxes;
import dateline.envelope.mime.MimePart;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decides who may send for a supplier. Senders can forge the address in a message, so the mail server's
/// authentication results are checked if the settings name that server.
///
/// @param allowed addresses, `@domain.example` for a whole domain, or `*` for everybody; in lower case
/// @param authority the name of our own mail server in `Authentication-Results` (RFC 8601); null if it does
///     not write this field. If a name is set, a message must have passed DMARC, DKIM or SPF for the sender's
///     own domain.
public record Senders(List<String> allowed, @Nullable String authority) {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}+\\)");

    public Senders {
        allowed = List.copyOf(allowed);
    }

    /// Returns whether a message may become a story: all addresses in its `From` must be allowed.
    boolean allow(MimePart message) {
        List<String> from = message.headers("From").stream()
                .flatMap(field -> Mailboxes.addresses(field).stream())
                .toList();
        return !from.isEmpty()
                && from.stream().allMatch(this::isAllowed)
                && (authority == null || from.stream().allMatch(address -> isProven(message, address)));
    }

    private boolean isAllowed(String address) {
        return allowed.contains("*")
                || !address.isEmpty()
                        && (allowed.contains(address) || allowed.contains("@" + Mailboxes.domain(address)));
    }

    /// Returns whether our server authenticated the address. Reads only the first field with our server's name,
    /// because the sender may have written the later ones.
    private boolean isProven(MimePart message, String address) {
        return message.headers("Authentication-Results").stream()
                .map(field -> COMMENT.matcher(field).replaceAll(" ").toLowerCase(Locale.ROOT))
                .map(field -> field.split(";"))
                .filter(parts -> parts[0].strip().split("\\s+")[0].equals(authority))
                .findFirst()
                .map(parts -> proves(parts, Mailboxes.domain(address)))
                .orElse(false);
    }

    private static boolean proves(String[] parts, String domain) {
        for (String part : parts) {
            String result = part.strip().replaceAll("(?<!\\s)\\s*+=\\s*+", "=");
            boolean proven = result.startsWith("dmarc=pass") && isOf(result, "header.from", domain)
                    || result.startsWith("dkim=pass")
                            && (isOf(result, "header.d", domain) || isOf(result, "header.i", domain))
                    || result.startsWith("spf=pass") && isOf(result, "smtp.mailfrom", domain);
            if (proven) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String result, String property, String domain) {
        for (String word : result.split("\\s+")) {
            if (word.startsWith(property + '=')) {
                String value = word.substring(property.length() + 1);
                return value.substring(value.lastIndexOf('@') + 1).equals(domain);
            }
        }
        return false;
    }
}
