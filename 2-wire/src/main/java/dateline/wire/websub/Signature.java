package dateline.wire.websub;

import dateline.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Signs deliveries with the subscription's secret, and checks their signatures (WebSub, section 8).
public final class Signature {
    private Signature() {}

    /// Returns the `X-Hub-Signature` header for a delivery, with SHA-256.
    public static String of(Secret secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(sign("HmacSHA256", secret, body));
    }

    /// Returns whether the signature matches the body.
    ///
    /// @param header `X-Hub-Signature`, such as `sha256=` with hexadecimal digits; SHA-1, 256, 384 and 512
    ///     are supported
    static boolean fits(@Nullable String header, Secret secret, byte[] body) {
        String[] parts = header == null ? new String[0] : header.strip().split("=", 2);
        if (parts.length < 2) {
            return false;
        }
        String algorithm = switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "sha1" -> "HmacSHA1";
            case "sha256" -> "HmacSHA256";
            case "sha384" -> "HmacSHA384";
            case "sha512" -> "HmacSHA512";
            default -> "";
        };
        if (algorithm.isEmpty()) {
            return false;
        }
        try {
            return MessageDigest.isEqual(HexFormat.of().parseHex(parts[1]), sign(algorithm, secret, body));
        } catch (IllegalArgumentException noDigits) {
            return false;
        }
    }

    private static byte[] sign(String algorithm, Secret secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
