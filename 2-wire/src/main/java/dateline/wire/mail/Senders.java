package dateline.wire.mail;

import dateline.envelope.mime.Mailboxes;
import dateline.envelope.mime.MimePart;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who may send for a supplier. Anybody can write any address into a message, so that its server's word counts, where
/// the settings name the server.
///
/// @param allowed addresses, `@domain.example` for all of a domain, or `*` for everybody; in lower case
/// @param authority the name by which our own mail server signs `Authentication-Results` (RFC 8601); null where it
///     writes none. Then a message must have passed DMARC, or DKIM or SPF for the sender's own domain
public record Senders(List<String> allowed, @Nullable String authority) {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}+\\)");

    public Senders {
        allowed = List.copyOf(allowed);
    }

    /// Whether a message may become a story; each of its authors must be allowed.
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

    /// Only the first field of our server's name: those below came with the message.
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
            String said = part.strip().replaceAll("(?<!\\s)\\s*+=\\s*+", "=");
            boolean proven = said.startsWith("dmarc=pass") && isOf(said, "header.from", domain)
                    || said.startsWith("dkim=pass")
                            && (isOf(said, "header.d", domain) || isOf(said, "header.i", domain))
                    || said.startsWith("spf=pass") && isOf(said, "smtp.mailfrom", domain);
            if (proven) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String said, String property, String domain) {
        for (String word : said.split("\\s+")) {
            if (word.startsWith(property + '=')) {
                String value = word.substring(property.length() + 1);
                return value.substring(value.lastIndexOf('@') + 1).equals(domain);
            }
        }
        return false;
    }
}
