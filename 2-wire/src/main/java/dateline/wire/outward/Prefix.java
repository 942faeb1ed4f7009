package dateline.wire.outward;

import java.net.InetAddress;
import java.util.regex.Pattern;

/// A block of IP addresses, such as `10.0.0.0/8`.
public record Prefix(InetAddress start, int bits) {
    private static final Pattern BITS = Pattern.compile("^[0-9]{1,3}$");

    public Prefix {
        if (bits < 0 || bits > start.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("an address has not so many bits");
        }
    }

    /// Parses a block.
    ///
    /// @param text an address and the number of its significant bits; all bits if the number is missing
    /// @throws IllegalArgumentException if the text is not a block of addresses
    public static Prefix of(String text) {
        String[] parts = text.split("/", 2);
        boolean isWhole = parts.length == 1;
        if (!isWhole && !BITS.matcher(parts[1]).matches()) {
            throw new IllegalArgumentException("no block of addresses");
        }
        InetAddress start =
                AddressLiteral.find(parts[0]).orElseThrow(() -> new IllegalArgumentException("no address of a block"));
        return new Prefix(start, isWhole ? start.getAddress().length * Byte.SIZE : Integer.parseInt(parts[1]));
    }

    public boolean holds(InetAddress address) {
        byte[] mine = start.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
