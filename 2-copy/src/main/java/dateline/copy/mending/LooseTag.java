package dateline.copy.mending;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A start tag as written, with or without quotes. It ends at its `>`, or before the next `<`.
///
/// @param end the index after it
record LooseTag(String name, Map<String, String> attributes, boolean closed, int end) {
    private static final int LONGEST_VALUE = 20_000;
    private static final int MOST_ATTRIBUTES = 100;
    private static final int LONGEST_NAME = 100;

    /// Reads the tag that begins at this `<`; null if none does.
    static @Nullable LooseTag at(String text, int less, MarkupFaults faults) {
        int nameEnd = nameEnd(text, less + 1);
        if (nameEnd == less + 1) {
            return null;
        }
        return new Parsing(text, nameEnd, faults).tag(text.substring(less + 1, nameEnd));
    }

    /// Returns the end of the name that begins at `from`; `from` itself if none does.
    static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_NAME && isName(text.charAt(at), at == from)) {
            at++;
        }
        return at;
    }

    private static boolean isName(char c, boolean first) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        return letter || !first && (c >= '0' && c <= '9' || c == '-' || c == '.' || c == ':');
    }

    private static final class Parsing {
        private final String text;
        private final MarkupFaults faults;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private boolean closed;
        private int at;

        Parsing(String text, int at, MarkupFaults faults) {
            this.text = text;
            this.at = at;
            this.faults = faults;
        }

        LooseTag tag(String name) {
            while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
                part();
            }
            boolean ends = at < text.length() && text.charAt(at) == '>';
            if (!ends) {
                faults.count(MarkupFault.CUT);
            }
            return new LooseTag(name, attributes, closed, ends ? at + 1 : at);
        }

        private void part() {
            int nameEnd = nameEnd(text, at);
            closed = text.charAt(at) == '/' || closed && Character.isWhitespace(text.charAt(at));
            if (nameEnd == at) {
                at++;
                return;
            }
            String name = text.substring(at, nameEnd);
            at = nameEnd;
            spaces();
            String value = at < text.length() && text.charAt(at) == '=' ? value() : name;
            boolean fresh = attributes.size() < MOST_ATTRIBUTES && attributes.putIfAbsent(name, value) == null;
            if (!fresh) {
                faults.count(MarkupFault.ATTRIBUTE);
            }
        }

        private String value() {
            at++;
            spaces();
            char quote = at < text.length() ? text.charAt(at) : ' ';
            int end = quote == '"' || quote == '\'' ? closing(quote) : -1;
            if (end >= 0) {
                String value = text.substring(at + 1, end);
                at = end + 1;
                return cut(value);
            }
            faults.count(MarkupFault.ATTRIBUTE);
            int from = at;
            while (at < text.length() && "<> \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return cut(text.substring(from, at));
        }

        /// Finds the closing quote; -1 if there is none. XML forbids `<` in a value, so a value without an end
        /// does not swallow what follows.
        private int closing(char quote) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != '<') {
                if (text.charAt(end) == quote) {
                    return end;
                }
                end++;
            }
            return -1;
        }

        private void spaces() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private static String cut(String value) {
            return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
        }
    }
}
