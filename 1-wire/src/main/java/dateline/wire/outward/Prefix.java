package dateline.wire.outward;

import java.net.InetAddress;

/// A block of addresses, as in `10.0.0.0/8`.
record Prefix(InetAddress start, int bits) {

    /// @param text an address and how many of its bits count
    static Prefix of(String text) {
        String[] parts = text.split("/", 2);
        return new Prefix(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean holds(InetAddress address) {
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
