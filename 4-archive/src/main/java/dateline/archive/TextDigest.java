package dateline.archive;

import dateline.envelope.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The digest of a text that is given in pieces, each of them whole: no half of a character stands at its end.
final class TextDigest {
    private static final int PART = 8_192;

    private final MessageDigest digest = Sha256.start();

    /// Adds the piece in UTF-8, a part at a time: a long one is not held a second time as bytes.
    void add(String piece) {
        int at = 0;
        while (at < piece.length()) {
            int end = Math.min(piece.length(), at + PART);
            if (end < piece.length() && Character.isHighSurrogate(piece.charAt(end - 1))) {
                end++;
            }
            digest.update(piece.substring(at, end).getBytes(StandardCharsets.UTF_8));
            at = end;
        }
    }

    byte[] sha256() {
        return digest.digest();
    }
}
