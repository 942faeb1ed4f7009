package dateline.archive;

import dateline.envelope.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Handle;

/// Makes the ids of stories. The same first guid always gets the same id, also in a replay.
final class Ids {
    private static final int LENGTH = 9;
    private static final BigInteger SPACE = BigInteger.TWO.pow(5 * LENGTH);
    /// Crockford's base 32: it has no letters that look like digits.
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ids() {}

    /// Returns the id of a new story: the first one that is free.
    static String next(Handle handle, String supplier, String guid) {
        for (int attempt = 0; ; attempt++) {
            String id = id(supplier, guid, attempt);
            if (isFree(handle, id)) {
                return id;
            }
        }
    }

    private static boolean isFree(Handle handle, String id) {
        return handle.createQuery("select 1 from story where id = :id union all select 1 from alias where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findFirst()
                .isEmpty();
    }

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
}
