package dateline.envelope.mime;

import java.io.ByteArrayOutputStream;

/// Removes the `>` that mbox files put before a line that begins with `From ` (RFC 4155, appendix A; also before
/// those that have one already).
final class MboxQuotes {
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private MboxQuotes() {}

    static byte[] removed(byte[] bytes) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            boolean lineBegins = at > 0 && bytes[at - 1] == '\n';
            if (!lineBegins || !isQuoted(bytes, at)) {
                plain.write(bytes[at]);
            }
        }
        return plain.toByteArray();
    }

    private static boolean isQuoted(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] == '>') {
            at++;
        }
        boolean quoted = at > from && at + FROM.length <= bytes.length;
        for (int i = 0; quoted && i < FROM.length; i++) {
            quoted = bytes[at + i] == FROM[i];
        }
        return quoted;
    }
}
