package dateline.envelope.mime;

import dateline.envelope.text.StrictText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/// Converts a header field to text: unfolds it and decodes its encoded words (RFC 2047). Bytes that are not
/// ASCII are read as UTF-8 (RFC 6532), or as Windows-1252 if they are not valid UTF-8.
final class HeaderText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// An encoded word with letters that are not ASCII; group 2 is its text.
    private static final Pattern RAW_WORD = Pattern.compile(
            "=\\?([A-Za-z0-9._-]{2,40})(?:\\*[A-Za-z-]{0,20})?\\?[Qq]\\?([^?\\x80-\\x{10FFFF}]*+[\\x80-\\x{10FFFF}][^?]*+)\\?=");

    private HeaderText() {}

    /// Returns the text after the colon, on one line, not yet decoded.
    static String unfolded(byte[] raw) {
        int colon = 0;
        while (colon < raw.length && raw[colon] != ':') {
            colon++;
        }
        int start = Math.min(colon + 1, raw.length);
        byte[] value = java.util.Arrays.copyOfRange(raw, start, raw.length);
        return text(value)
                .replaceAll("\\R(?=[ \\t])", "")
                .replaceAll("[\\r\\n]+", " ")
                .strip();
    }

    static String decoded(String unfolded) {
        if (!unfolded.contains("=?")) {
            return unfolded;
        }
        try {
            return DecoderUtil.decodeEncodedWords(encoded(unfolded), DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return unfolded;
        }
    }

    /// Returns the text with the raw letters of encoded words encoded: some programs write them as they are.
    private static String encoded(String unfolded) {
        return RAW_WORD.matcher(unfolded).replaceAll(word -> {
            Charset charset = charset(word.group(1));
            StringBuilder text = new StringBuilder();
            word.group(2).codePoints().forEach(letter -> {
                String each = Character.toString(letter);
                boolean raw = letter >= 0x80
                        && charset.canEncode()
                        && charset.newEncoder().canEncode(each);
                text.append(raw ? hex(each.getBytes(charset)) : each);
            });
            return Matcher.quoteReplacement("=?" + charset.name() + "?Q?" + text + "?=");
        });
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte each : bytes) {
            hex.append("=%02X".formatted(each & 0xFF));
        }
        return hex.toString();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String text(byte[] bytes) {
        return StrictText.utf8(bytes).orElseGet(() -> new String(bytes, WINDOWS_1252));
    }
}
