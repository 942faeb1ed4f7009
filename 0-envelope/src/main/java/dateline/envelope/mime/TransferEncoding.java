package dateline.envelope.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/// Decodes the body of a part (RFC 2045 §6), as far as it can be decoded: under a name with something behind it
/// (`base64;`), base64 without its padding or with a footer. Content that is plain although its header says base64
/// stays as it is.
final class TransferEncoding {
    private static final int LINE = 76;
    private static final String PROSE = " \t<>{}[]()\"'.,;:!?";
    /// The most bytes in a hundred of a line that may be no base64.
    private static final int MOST_STRAY = 20;

    private TransferEncoding() {}

    /// @param name the encoding as the header has it; empty if there is none
    static byte[] decoded(byte[] raw, String name) {
        String plain = name.split("[;(\\s]", 2)[0].replace("\"", "").strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> quotedPrintable(raw);
            default -> raw;
        };
    }

    private static byte[] quotedPrintable(byte[] raw) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        try (QuotedPrintableInputStream in =
                new QuotedPrintableInputStream(new ByteArrayInputStream(raw), DecodeMonitor.SILENT)) {
            in.transferTo(decoded);
        } catch (IOException e) {
            return decoded.toByteArray();
        }
        return decoded.toByteArray();
    }

    private static byte[] base64(byte[] raw) {
        int start = 0;
        while (start < raw.length && raw[start] <= ' ' && raw[start] >= 0) {
            start++;
        }
        if (start == raw.length || !isBase64(raw, start, Math.min(lineEnd(raw, start), start + LINE))) {
            return raw;
        }
        Bits bits = new Bits();
        for (int at = start; at < raw.length; ) {
            int end = lineEnd(raw, at);
            if (end > at && isFooter(raw, at, end)) {
                break;
            }
            for (; at < end; at++) {
                bits.add(raw[at]);
            }
            at = end + 1;
        }
        return bits.bytes();
    }

    private static int lineEnd(byte[] raw, int from) {
        int end = from;
        while (end < raw.length && raw[end] != '\n' && raw[end] != '\r') {
            end++;
        }
        return end;
    }

    /// Returns whether the first line is base64: it has no blanks inside it and no punctuation.
    private static boolean isBase64(byte[] raw, int from, int to) {
        String line = new String(raw, from, to - from, StandardCharsets.ISO_8859_1).strip();
        return line.chars().noneMatch(each -> PROSE.indexOf(each) >= 0) && !isFooter(raw, from, to);
    }

    /// Returns whether a line is text that a mailing list put under the content.
    private static boolean isFooter(byte[] raw, int from, int to) {
        int stray = 0;
        for (int i = from; i < to; i++) {
            stray += raw[i] == '=' || Bits.value(raw[i]) >= 0 ? 0 : 1;
        }
        return stray * 100 > MOST_STRAY * (to - from);
    }

    /// Collects six bits of each letter. Padding ends a group, so that several pieces may follow each other.
    private static final class Bits {
        private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int group;
        private int count;

        static int value(int letter) {
            return LETTERS.indexOf(letter);
        }

        void add(byte letter) {
            int value = value(letter);
            if (letter == '=') {
                flush();
            } else if (value >= 0) {
                group = group << 6 | value;
                count++;
                if (count == 4) {
                    bytes.write(group >> 16);
                    bytes.write(group >> 8);
                    bytes.write(group);
                    group = 0;
                    count = 0;
                }
            }
        }

        /// Adds the bytes of a group that is not full.
        private void flush() {
            if (count == 3) {
                bytes.write(group >> 10);
                bytes.write(group >> 2);
            } else if (count == 2) {
                bytes.write(group >> 4);
            }
            group = 0;
            count = 0;
        }

        byte[] bytes() {
            flush();
            return bytes.toByteArray();
        }
    }
}
