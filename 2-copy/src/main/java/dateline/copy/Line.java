package dateline.copy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The running text of one paragraph while it is composed, as HTML and plain.
///
/// Tags, spaces and line breaks are written only once text follows them, so nothing empty is ever written, and no
/// space stands at either end. Marks that are still open at the end of a paragraph go on in the next one.
final class Line {
    private static final int MOST_MARKS = 8;
    private static final int LONG = 8_192;
    private static final char NO_BREAK = '\u00A0';

    /// An inline element that is open.
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

    /// Absent while the HTML is the text: most paragraphs have no markup, and a long one is not held twice.
    private @Nullable StringBuilder html;

    private StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private char gap;
    private int breaks;
    private boolean unwritten;

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
                character(c);
                at += Character.charCount(c);
            }
        }
    }

    /// Where a run of characters ends that are printed as they are: most of all text, which is copied at once.
    private static int endOfPlain(String text, int from) {
        int end = from;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7F && c != '&' && c != '<' && c != '>';
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

    /// @return how many breaks stand together now: two of them end a paragraph
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
        String inner = html == null ? plain : html.toString();
        html = null;
        gap = 0;
        breaks = 0;
        return new Block(name, attributes, inner, plain);
    }

    private StringBuilder html() {
        if (html == null) {
            html = new StringBuilder(text.length() + 64).append(text);
        }
        return html;
    }

    /// The room of a long paragraph is given back.
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

    /// Not controls, half characters, byte order marks and the two marks that print text backwards whatever it is.
    private static boolean isPrinted(int c) {
        return !Character.isISOControl(c)
                && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                && (c & 0xFFFE) != 0xFFFE
                && c != 0xFEFF
                && c != 0x202D
                && c != 0x202E;
    }

    /// Without what is not printed; spaces and line ends as they are.
    static String printed(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints().filter(c -> isSpace(c) || isPrinted(c)).forEach(printed::appendCodePoint);
        return printed.toString();
    }

    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escape(c, html));
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
