package dateline.envelope.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognizes a message by its first header fields: `From`, and two others that are typical of messages.
final class MailHead {
    private static final int HEAD = 64 << 10;
    private static final int ENOUGH = 2;
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{2,60})[ \\t]*:");
    private static final Set<String> TELLING = Set.of(
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "date",
            "subject",
            "to",
            "delivered-to",
            "content-type",
            "dkim-signature");

    /// The bytes of a byte order mark in UTF-8.
    private static final String MARK = "\u00EF\u00BB\u00BF";

    private MailHead() {}

    static boolean isMail(byte[] bytes) {
        int start = start(bytes);
        if (start >= bytes.length || bytes[start] < '!' || bytes[start] > '~') {
            return false;
        }
        String head = new String(bytes, start, Math.min(HEAD, bytes.length - start), StandardCharsets.ISO_8859_1);
        return isMail(head);
    }

    private static boolean isMail(String head) {
        boolean from = false;
        int telling = 0;
        for (String line : (Iterable<String>) head.lines()::iterator) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            Matcher field = FIELD.matcher(line);
            if (line.isEmpty() || !folded && !field.lookingAt()) {
                break;
            }
            String name = folded ? "" : field.group(1).toLowerCase(Locale.ROOT);
            from |= name.equals("from");
            telling += TELLING.contains(name) ? 1 : 0;
        }
        return from && telling >= ENOUGH;
    }

    /// Returns where the header begins: after blanks, blank lines and a byte order mark, and after the first
    /// line if that is an mbox `From …` line (RFC 4155).
    static int start(byte[] bytes) {
        int at = afterBlanks(bytes);
        if (!isFromLine(bytes, at)) {
            return at;
        }
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }

    /// Returns whether the message is from an mbox file.
    static boolean isMbox(byte[] bytes) {
        return isFromLine(bytes, afterBlanks(bytes));
    }

    private static int afterBlanks(byte[] bytes) {
        int at = 0;
        while (at < Math.min(bytes.length, HEAD) && (isBlank(bytes[at]) || MARK.indexOf(bytes[at] & 0xFF) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte each) {
        return each == ' ' || each == '\t' || each == '\r' || each == '\n';
    }

    private static boolean isFromLine(byte[] bytes, int at) {
        String begin = new String(bytes, at, Math.min(6, bytes.length - at), StandardCharsets.ISO_8859_1);
        return begin.startsWith("From ") || begin.equals(">From ");
    }
}
