package dateline.archive;

import dateline.envelope.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Computes the digest of a text that is given in pieces. A piece must not end within a character.
final class TextDigest {
    private static final int PART = 8_192;

    private final MessageDigest digest = Sha256.start();

    /// Adds a piece as UTF-8, in parts, so that a long piece is not copied as a whole.
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
