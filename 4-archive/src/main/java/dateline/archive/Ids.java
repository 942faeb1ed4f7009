package dateline.archive;

import dateline.envelope.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Makes the ids of stories. The same first guid always gets the same id, also in a replay.
final class Ids {
    private static final int LENGTH = 9;
    private static final BigInteger SPACE = BigInteger.TWO.pow(5 * LENGTH);
    /// Crockford's base 32: it has no letters that look like digits.
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ids() {}

    /// @param attempt 0; higher if another story already has the id
    static String id(String supplier, String guid, int attempt) {
        byte[] hash = Sha256.of((supplier + '\n' + guid + '\n' + attempt).getBytes(StandardCharsets.UTF_8));
        BigInteger rest = new BigInteger(1, hash).mod(SPACE);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(32));
            id.append(DIGITS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return id.toString();
    }

    /// Returns the id at the end of an address's last part, `some-words-<id>` or `<id>`.
    static String idIn(String lastPart) {
        return lastPart.substring(lastPart.lastIndexOf('-') + 1).toLowerCase(Locale.ROOT);
    }
}
