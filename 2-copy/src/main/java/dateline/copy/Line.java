package dateline.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Composes the text of one paragraph, as HTML and as plain text.
///
/// Writes tags, spaces and line breaks only if text follows them, so that nothing empty is written and no space
/// is at either end. Marks that are still open at the end of a paragraph continue in the next one.
final class Line {
    private static final int MOST_MARKS = 8;
    private static final int LONG = 8_192;
    private static final char NO_BREAK = '\u00A0';

    /// An open inline element.
    private static final class Mark {
        final String name;
        final String attributes;
        boolean written;
        boolean over;

        Mark(String name, String attributes) {
            this.name = name;
            this.attributes = attributes;
        }
    }

    /// Null as long as HTML and text are equal. Most paragraphs have no markup, and this keeps them in
    /// memory only once.
    private @Nullable StringBuilder html;

    private StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private char gap;
    private int breaks;
    private boolean unwritten;
    /// The places of the line breaks in the text.
    private int[] breaksAt = {};
    private int written;

    boolean isEmpty() {
        return text.isEmpty();
    }

    void text(String more) {
        text.ensureCapacity(text.length() + more.length());
        int at = 0;
        while (at < more.length()) {
            int end = endOfPlain(more, at);
            if (end > at) {
                settle();
                text.append(more, at, end);
                if (html != null) {
                    html.append(more, at, end);
                }
                at = end;
            } else {
                int c = more.codePointAt(at);
                character(WindowsLetters.of(c));
                at += Character.charCount(c);
            }
        }
    }

    /// Returns the end of a run of characters that are printed unchanged, with the single spaces between them.
    /// Most text is such, and is copied at once.
    private static int endOfPlain(String text, int from) {
        int end = from;
        while (end < text.length() && (isPlain(text.charAt(end)) || end > from && isBetweenWords(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isBetweenWords(String text, int at) {
        return text.charAt(at) == ' ' && at + 1 < text.length() && isPlain(text.charAt(at + 1));
    }

    private static boolean isPlain(char c) {
        return c < 0x7F ? c > ' ' && !isEscaped(c) : c > NO_BREAK && c < Character.MIN_SURROGATE && isPrinted(c);
    }

    private void character(int c) {
        if (isSpace(c)) {
            gap = c == NO_BREAK && gap == 0 ? NO_BREAK : ' ';
        } else if (isPrinted(c)) {
            settle();
            if (html != null || isEscaped(c)) {
                escape(c, html());
            }
            text.appendCodePoint(c);
        }
    }

    /// @return the number of breaks in a row; two of them end a paragraph
    int lineBreak() {
        return ++breaks;
    }

    void open(String name, String attributes) {
        marks.add(new Mark(name, attributes));
        unwritten = true;
    }

    void close() {
        Mark mark = marks.removeLast();
        if (mark.written) {
            html().append("</").append(mark.name).append('>');
        }
    }

    /// Ends the paragraph and begins the next.
    Block end(String name, String attributes) {
        for (Mark mark : marks.reversed()) {
            if (mark.written) {
                html().append("</").append(mark.name).append('>');
                mark.written = false;
                // CASE: a link is not repeated, so that a long one cannot grow with each paragraph.
                mark.over = !mark.attributes.isEmpty();
            }
        }
        unwritten = !marks.isEmpty();
        String plain = text.toString();
        text = emptied(text);
        boolean toFit = WireLines.isBrokenToFit(plain, breaksAt, written);
        String inner = html == null ? plain : toFit ? html.toString().replace("<br>", " ") : html.toString();
        html = null;
        written = 0;
        gap = 0;
        breaks = 0;
        return new Block(name, attributes, inner, plain);
    }

    private void breakAt(int place) {
        if (written == breaksAt.length) {
            breaksAt = Arrays.copyOf(breaksAt, 2 * written + 8);
        }
        breaksAt[written++] = place;
    }

    private StringBuilder html() {
        if (html == null) {
            html = new StringBuilder(text.length() + 64).append(text);
        }
        return html;
    }

    /// Empties a builder; frees its memory if the paragraph was long.
    private static StringBuilder emptied(StringBuilder builder) {
        if (builder.capacity() > LONG) {
            return new StringBuilder();
        }
        builder.setLength(0);
        return builder;
    }

    private void settle() {
        if (breaks > 0 && !isEmpty()) {
            html().append("<br>");
            breakAt(text.length());
            text.append(' ');
        } else if (gap != 0 && !isEmpty()) {
            text.append(gap);
            if (html != null) {
                html.append(gap);
            }
        }
        gap = 0;
        breaks = 0;
        for (int i = 0; unwritten && i < Math.min(marks.size(), MOST_MARKS); i++) {
            write(marks.get(i), i);
        }
        unwritten = false;
    }

    private void write(Mark mark, int at) {
        boolean within = marks.subList(0, at).stream().anyMatch(outer -> outer.written && outer.name.equals(mark.name));
        if (!mark.written && !mark.over && !within) {
            html().append('<').append(mark.name).append(mark.attributes).append('>');
            mark.written = true;
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == NO_BREAK;
    }

    /// Returns false for controls, lone surrogates, byte order marks, noncharacters, and the two marks that
    /// override the direction of text.
    private static boolean isPrinted(int c) {
        return !Character.isISOControl(c)
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && (c & 0xFFFE) != 0xFFFE
                && c != 0xFEFF
                && c != 0x202D
                && c != 0x202E;
    }

    /// Removes the characters that are not printed; keeps spaces and line ends.
    static String printed(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints()
                .map(WindowsLetters::of)
                .filter(c -> isSpace(c) || isPrinted(c))
                .forEach(printed::appendCodePoint);
        return printed.toString();
    }

    static String escaped(String text) {
        int first = 0;
        while (first < text.length() && !isEscaped(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder html = new StringBuilder(text.length() + 16).append(text, 0, first);
        text.codePoints().skip(text.codePointCount(0, first)).forEach(c -> escape(c, html));
        return html.toString();
    }

    private static boolean isEscaped(int c) {
        return c == '&' || c == '<' || c == '>';
    }

    private static void escape(int c, StringBuilder html) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            default -> html.appendCodePoint(c);
        }
    }
}
