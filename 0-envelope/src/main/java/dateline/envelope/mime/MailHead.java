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
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{2,60})[ \\t]*:.*");
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

    private MailHead() {}

    static boolean isMail(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] < '!' || bytes[0] > '~') {
            return false;
        }
        int start = start(bytes);
        String head = new String(bytes, start, Math.min(HEAD, bytes.length - start), StandardCharsets.ISO_8859_1);
        return isMail(head);
    }

    private static boolean isMail(String head) {
        boolean from = false;
        int telling = 0;
        for (String line : (Iterable<String>) head.lines()::iterator) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            Matcher field = FIELD.matcher(line);
            if (line.isEmpty() || !folded && !field.matches()) {
                break;
            }
            String name = folded ? "" : field.group(1).toLowerCase(Locale.ROOT);
            from |= name.equals("from");
            telling += TELLING.contains(name) ? 1 : 0;
        }
        return from && telling >= ENOUGH;
    }

    /// Returns where the header begins: after the first line if that is an mbox `From …` line (RFC 4155);
    /// otherwise 0.
    static int start(byte[] bytes) {
        byte[] mark = "From ".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != mark[i]) {
                return 0;
            }
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, bytes.length);
    }
}
