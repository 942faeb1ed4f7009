package dateline.envelope.mime;

import dateline.envelope.text.StrictText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/// Converts a header field to text: unfolds it and decodes its encoded words (RFC 2047). Bytes that are not
/// ASCII are read as UTF-8 (RFC 6532), or as Windows-1252 if they are not valid UTF-8.
final class HeaderText {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

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
            return DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return unfolded;
        }
    }

    private static String text(byte[] bytes) {
        return StrictText.utf8(bytes).orElseGet(() -> new String(bytes, WINDOWS_1252));
    }
}
