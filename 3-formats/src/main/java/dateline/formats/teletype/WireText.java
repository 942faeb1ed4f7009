package dateline.formats.teletype;

import dateline.copy.TextDecoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decodes a message's bytes. Removes fill characters; uses the alphabets that the message announces (ISO
/// 2022 escapes, IPTC 7901 §7), else decides from the bytes. Keeps the controls that separate the parts of
/// a message.
///
/// @param unknown announced alphabets that are unknown; their text is read as plain
record WireText(String text, List<String> unknown) {
    private static final char ESCAPE = 0x1B;
    /// NUL, ENQ, ACK, BEL, NAK, SYN and DEL fill the line and have no meaning in a text.
    private static final String FILL = "\0\u0005\u0006\u0007\u0015\u0016\u007F";
    private static final String ISO_8859_BY_LETTER = "ABCDFGHLM";
    private static final int[] ISO_8859_PARTS = {1, 2, 3, 4, 7, 6, 8, 5, 9};

    /// Decodes one message. A run goes on until another alphabet is announced.
    private static final class Decoder {
        private final byte[] bytes;
        private final StringBuilder text = new StringBuilder();
        private final List<String> unknown = new ArrayList<>();
        private final ByteArrayOutputStream run = new ByteArrayOutputStream();
        private NationalAlphabet alphabet = NationalAlphabet.AMERICAN;
        private @Nullable Charset charset;

        Decoder(byte[] bytes) {
            this.bytes = bytes;
        }

        WireText decode() {
            for (int i = 0; i < bytes.length; i++) {
                char c = (char) (bytes[i] & 0xFF);
                if (c == ESCAPE) {
                    endRun();
                    i += announced(i + 1);
                } else if (FILL.indexOf(c) < 0) {
                    run.write(c);
                }
            }
            endRun();
            return new WireText(text.toString(), unknown);
        }

        private void endRun() {
            byte[] encoded = run.toByteArray();
            run.reset();
            String decoded = charset != null
                    ? new String(encoded, charset)
                    : TextDecoding.decode(encoded).text();
            text.append(alphabet.read(TwiceEncoded.undone(decoded)));
        }

        /// @return the number of bytes in the announcement: intermediates 2/0 to 2/15, then a final byte
        private int announced(int start) {
            int end = start;
            while (end < bytes.length && bytes[end] >= 0x20 && bytes[end] <= 0x2F && end - start < 4) {
                end++;
            }
            if (end == bytes.length || bytes[end] < 0x30) {
                return end - start;
            }
            String announcement = new String(bytes, start, end - start + 1, StandardCharsets.US_ASCII);
            choose(announcement, announcement.charAt(announcement.length() - 1));
            return announcement.length();
        }

        private void choose(String announcement, char letter) {
            if (announcement.equals("%G")) {
                charset = StandardCharsets.UTF_8;
            } else if (announcement.length() == 2
                    && ",-.".indexOf(announcement.charAt(0)) >= 0
                    && ISO_8859_BY_LETTER.indexOf(letter) >= 0) {
                charset = Charset.forName("ISO-8859-" + ISO_8859_PARTS[ISO_8859_BY_LETTER.indexOf(letter)]);
            } else {
                Optional<NationalAlphabet> national = announcement.length() == 2 && announcement.charAt(0) == '('
                        ? NationalAlphabet.announcedBy(letter)
                        : Optional.empty();
                national.ifPresentOrElse(found -> alphabet = found, () -> unknown.add("ESC " + announcement));
            }
        }
    }

    static WireText decode(byte[] bytes) {
        return new Decoder(bytes).decode();
    }

    /// Returns whether letters are at EBCDIC's positions: ASCII letters hardly occur; nearly all bytes are
    /// above 0x80 or 0x40 (the space).
    static boolean isEbcdic(byte[] bytes) {
        int length = Math.min(bytes.length, 2_048);
        int ascii = 0;
        int ebcdic = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            boolean letter = b > 0x80 && b < 0xEA && (b & 0x0F) >= 1 && (b & 0x0F) <= 9;
            ascii += b >= 'a' && b <= 'z' || b == ' ' ? 1 : 0;
            ebcdic += letter || b == 0x40 || b >= 0xF0 && b <= 0xF9 ? 1 : 0;
        }
        return ebcdic >= 12 && ebcdic > 0.7 * length && ascii < 0.1 * length;
    }
}
