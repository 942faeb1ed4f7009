package dateline.envelope.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Opens parts whose MIME header is in their text, so that it is not taken for copy: a blank line too many stands
/// before the header of a part, or a message with several parts does not say so, or not with which boundary.
final class HiddenHeads {
    private static final int HEAD = 4_096;
    private static final Pattern HEADER = Pattern.compile(
            "^\\s*+(?:(?:Content-[A-Za-z-]{2,30}|MIME-Version):[^\\r\\n]{0,500}+\\r?+\\n(?:[ \\t][^\\r\\n]{1,500}+\\r?+\\n){0,5}+)"
                    + "{1,8}+\\r?+\\n",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUNDARY =
            Pattern.compile("(?m)^--([^\\s\"]{1,70})\\r?\\n(?=Content-[A-Za-z-]{2,30}:)", Pattern.CASE_INSENSITIVE);

    private HiddenHeads() {}

    /// Returns the message with such parts opened; the same if it has none.
    static MimePart opened(MimePart mail) {
        if (!mail.parts().isEmpty()) {
            return with(mail, mail.parts().stream().map(HiddenHeads::opened).toList());
        }
        boolean mayHide = mail.isText() || mail.type().startsWith("multipart/");
        String head = mayHide ? head(mail.bytes()) : "";
        Matcher boundary = BOUNDARY.matcher(head);
        if (boundary.find()) {
            String type = "Content-Type: multipart/mixed; boundary=\"" + boundary.group(1) + "\"\n\n";
            MimePart inner = MimeMail.again(joined(type, mail.bytes()));
            return inner.parts().isEmpty() ? mail : with(mail, inner.parts());
        }
        return HEADER.matcher(head).lookingAt() ? behindItsHead(mail) : mail;
    }

    private static MimePart behindItsHead(MimePart part) {
        MimePart inner = MimeMail.again(part.bytes());
        boolean named = part.fileName() != null || part.disposition() != null;
        return new MimePart(
                part.fields(),
                inner.type(),
                inner.parameters(),
                named ? part.disposition() : inner.disposition(),
                named ? part.fileName() : inner.fileName(),
                inner.bytes(),
                inner.parts());
    }

    private static MimePart with(MimePart mail, List<MimePart> parts) {
        String type = mail.type().startsWith("multipart/") ? mail.type() : "multipart/mixed";
        return new MimePart(
                mail.fields(), type, mail.parameters(), mail.disposition(), mail.fileName(), new byte[0], parts);
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(String head, byte[] body) {
        byte[] first = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }
}
