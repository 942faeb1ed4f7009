package dateline.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests of what versions say.
final class Digests {
    /// In bytes.
    static final int LENGTH = 32;

    private Digests() {}

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
