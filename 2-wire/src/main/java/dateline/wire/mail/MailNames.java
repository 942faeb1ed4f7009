package dateline.wire.mail;

import dateline.envelope.Sha256;
import dateline.envelope.mime.MimeMail;
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

    static String of(String folder, byte[] message) {
        String subject = Objects.requireNonNullElse(MimeMail.parse(message).header("Subject"), "");
        String plain = Normalizer.normalize(subject, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String head = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        return folder.replaceAll("[^\\p{L}\\p{N}_.-]+", "-") + '/' + (head.isEmpty() ? "" : head + '-') + hash(message)
                + ".eml";
    }

    private static String hash(byte[] message) {
        return HexFormat.of().formatHex(Sha256.of(message), 0, BYTES);
    }
}
