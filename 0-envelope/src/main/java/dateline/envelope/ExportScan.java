package dateline.envelope;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Goes through the bytes of an RSS file and tells its items from what stands outside of them. It knows the tags
/// of items, CDATA sections and comments only.
final class ExportScan {
    private static final byte[] CDATA = "<![CDATA[".getBytes(US_ASCII);
    private static final byte[] CDATA_END = "]]>".getBytes(US_ASCII);
    private static final byte[] COMMENT = "<!--".getBytes(US_ASCII);
    private static final byte[] COMMENT_END = "-->".getBytes(US_ASCII);
    private static final byte[] ITEM = "<item".getBytes(US_ASCII);
    private static final byte[] ITEM_END = "</item>".getBytes(US_ASCII);

    enum Kind {
        /// A whole item.
        ITEM,
        /// Bytes outside of items.
        OUTSIDE,
        /// An item without its end, because the file ends.
        OPEN_ITEM
    }

    /// @param at offset of its first byte in the file
    record Piece(Kind kind, long at, byte[] bytes) {}

    private final BufferedInputStream in;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private long at;
    private boolean inItem;

    ExportScan(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /// Returns the next piece; null at the end of the file.
    @Nullable
    Piece next() throws IOException, ExportPack.ItemTooLong {
        long begin = at;
        for (int b = peek(); b >= 0; b = peek()) {
            if (b != '<') {
                piece.write(in.read());
                at++;
            } else if (follows(CDATA)) {
                takeTo(CDATA_END, begin);
            } else if (follows(COMMENT)) {
                takeTo(COMMENT_END, begin);
            } else if (!inItem && beginsItem()) {
                inItem = true;
                if (piece.size() > 0) {
                    return piece(Kind.OUTSIDE, begin);
                }
                take(ITEM.length);
            } else if (inItem && follows(ITEM_END)) {
                take(ITEM_END.length);
                inItem = false;
                return piece(Kind.ITEM, begin);
            } else {
                take(1);
            }
            limit(begin);
        }
        return piece.size() == 0 ? null : piece(inItem ? Kind.OPEN_ITEM : Kind.OUTSIDE, begin);
    }

    private Piece piece(Kind kind, long begin) {
        byte[] bytes = piece.toByteArray();
        piece.reset();
        return new Piece(kind, begin, bytes);
    }

    private void limit(long begin) throws ExportPack.ItemTooLong {
        if (piece.size() > ExportPack.LONGEST_ITEM) {
            throw new ExportPack.ItemTooLong(begin);
        }
    }

    /// Returns the next byte without taking it; -1 at the end of the file.
    private int peek() throws IOException {
        in.mark(1);
        int b = in.read();
        in.reset();
        return b;
    }

    private boolean follows(byte[] word) throws IOException {
        return startsWith(look(word.length), word);
    }

    private boolean beginsItem() throws IOException {
        byte[] next = look(ITEM.length + 1);
        return startsWith(next, ITEM)
                && next.length > ITEM.length
                && (next[ITEM.length] == '>' || next[ITEM.length] <= ' ' && next[ITEM.length] > 0);
    }

    private byte[] look(int length) throws IOException {
        in.mark(length);
        byte[] next = in.readNBytes(length);
        in.reset();
        return next;
    }

    private static boolean startsWith(byte[] bytes, byte[] word) {
        if (bytes.length < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private void take(int count) throws IOException {
        piece.writeBytes(in.readNBytes(count));
        at += count;
    }

    /// Takes all bytes up to and with a word; to the end of the file if it does not follow.
    private void takeTo(byte[] word, long begin) throws IOException, ExportPack.ItemTooLong {
        int b = in.read();
        for (int matched = 0; b >= 0; b = in.read()) {
            piece.write(b);
            at++;
            matched = b == word[matched] ? matched + 1 : again(word, matched, b);
            if (matched == word.length) {
                return;
            }
            if ((at & 0xFFFF) == 0) {
                limit(begin);
            }
        }
    }

    /// Returns how many bytes of the word are still matched after another byte came: `]]]>` and `--->` end too.
    private static int again(byte[] word, int matched, int b) {
        return matched == 2 && b == word[1] ? 2 : b == word[0] ? 1 : 0;
    }
}
