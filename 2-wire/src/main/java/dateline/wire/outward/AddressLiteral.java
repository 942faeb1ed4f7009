package dateline.wire.outward;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parses literal IP addresses such as `192.0.2.7` or `2001:db8::7`. Rejects host names, because resolving them
/// would block. Also rejects short forms like `10`, which would mean 0.0.0.10.
public final class AddressLiteral {
    /// The length of the longest IPv6 address with an IPv4 tail (RFC 4291 §2.2).
    private static final int LONGEST = 45;

    private static final Pattern FORM =
            Pattern.compile("^(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}+|[0-9A-Fa-f]{0,4}+:[0-9A-Fa-f:.]{0,45}+)$");

    private AddressLiteral() {}

    /// Returns the address; empty if the text is not a literal address.
    public static Optional<InetAddress> find(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
