package dateline.envelope.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Detects whether a message is complete: a multipart ends with its boundary and two hyphens (RFC 2046 §5.1.1).
/// A message with one part has no end mark. A message without an empty line after its header is incomplete.
public enum MailEnd {
    CLOSED,
    MISSING,
    NOT_MARKED;

    private static final int HEADER = 256 << 10;

    public static MailEnd of(byte[] message) {
        int headerEnd = headerEnd(message);
        if (headerEnd < 0) {
            return MISSING;
        }
        String boundary = boundary(Arrays.copyOf(message, headerEnd));
        if (boundary == null) {
            return message[message.length - 1] == 0 ? MISSING : NOT_MARKED;
        }
        return hasLine(message, headerEnd, "--" + boundary + "--") ? CLOSED : MISSING;
    }

    /// Returns the boundary of the parts; null if the message has no parts or names no boundary.
    private static @Nullable String boundary(byte[] header) {
        MimePart head = MimeMail.parse(header);
        HeaderValue type = head.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase("Content-Type"))
                .findFirst()
                .map(field -> HeaderValue.read(field.value()))
                .orElse(HeaderValue.read(""));
        return type.value().startsWith("multipart/") ? type.parameters().get("boundary") : null;
    }

    /// Returns where the body begins; -1 if the header has no empty line at its end.
    private static int headerEnd(byte[] message) {
        int lineLength = 0;
        for (int i = MailHead.start(message); i < Math.min(HEADER, message.length); i++) {
            if (message[i] == '\n') {
                if (lineLength == 0) {
                    return i + 1;
                }
                lineLength = 0;
            } else if (message[i] != '\r') {
                lineLength++;
            }
        }
        return -1;
    }

    /// Returns whether a line from `from` on begins with the given text.
    private static boolean hasLine(byte[] message, int from, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = message.length - wanted.length; i >= from; i--) {
            if (message[i - 1] == '\n' && Arrays.equals(message, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
