package dateline.command;

import java.util.HexFormat;

/// Makes untrusted text safe to print on one line of a terminal or a log. The text cannot control the terminal,
/// start a new line, or change the direction of the text after it.
///
/// Control characters, line and paragraph separators, controls of text direction and lone surrogates are
/// written as `\n`, `\t` or `\` + `u` + four hexadecimal digits. All other characters of any script stay as
/// they are.
public final class Printable {
    private Printable() {}

    public static String of(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text, first)) {
            first++;
        }
        return first == text.length() ? text : escaped(text, first);
    }

    private static String escaped(String text, int from) {
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isPlain(text, i)) {
                out.append(letter);
            } else {
                switch (letter) {
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    case '\t' -> out.append("\\t");
                    default -> out.append("\\u").append(HexFormat.of().toHexDigits(letter));
                }
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text, int at) {
        char letter = text.charAt(at);
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> !steersDirection(letter);
            case Character.SURROGATE -> isPaired(text, at);
            default -> true;
        };
    }

    /// Returns whether a character controls text direction: embeddings, overrides, isolates and marks of the
    /// Unicode Bidirectional Algorithm (UAX 9), §2.
    private static boolean steersDirection(char letter) {
        return letter >= '\u202a' && letter <= '\u202e'
                || letter >= '\u2066' && letter <= '\u2069'
                || letter == '\u200e'
                || letter == '\u200f'
                || letter == '\u061c';
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
