package dateline.wire.mail;

import dateline.envelope.Sha256;
import dateline.envelope.mime.MimePart;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/// Names messages by their content: `INBOX/quay-reopens-1f2e3d4c5b6a.eml`. Does not use UIDs, because the same
/// message would get another name when the server renumbers a folder.
final class MailNames {
    private static final int LONGEST = 40;
    private static final int BYTES = 6;

    private MailNames() {}

    /// @param bytes the whole message
    static String of(String folder, MimePart message, byte[] bytes) {
        String subject = Objects.requireNonNullElse(message.header("Subject"), "");
        String plain = Normalizer.normalize(subject, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String head = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        return folder.replaceAll("[^\\p{L}\\p{N}_.-]+", "-") + '/' + (head.isEmpty() ? "" : head + '-') + hash(bytes)
                + ".eml";
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes), 0, BYTES);
    }
}
