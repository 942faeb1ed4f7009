package dateline.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Mends the spelling of paths that lead nowhere as they are.
final class TidyPath {
    private static final Pattern SLASHES = Pattern.compile("/");

    /// What may stand behind an address in a text, as sent: some signs only percent-encoded, in UTF-8.
    private static final List<String> PUNCTUATION = List.of(
            ".",
            ",",
            ";",
            ":",
            "!",
            "?",
            ")",
            "]",
            "}",
            ">",
            "'",
            "\"",
            "*",
            "%29",
            "%5d",
            "%7d",
            "%3e",
            "%22",
            "%27",
            "%c2%bb",
            "%e2%80%99",
            "%e2%80%9d",
            "%e2%80%a6");

    private TidyPath() {}

    /// Returns the path in lower case, without empty or dotted parts, without a final slash, and without
    /// punctuation at its end: mail and chat programs take the full stop or the bracket behind an address for a
    /// part of it.
    static String of(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : SLASHES.split(path.toLowerCase(Locale.ROOT))) {
            switch (part) {
                case "", "." -> {}
                case ".." -> parts.pollLast();
                default -> parts.addLast(part);
            }
        }
        String last = parts.isEmpty() ? "" : withoutPunctuation(parts.removeLast());
        if (!last.isEmpty()) {
            parts.addLast(last);
        }
        return "/" + String.join("/", parts);
    }

    private static String withoutPunctuation(String part) {
        int end = part.length();
        for (int length = punctuation(part, end); length > 0; length = punctuation(part, end)) {
            end -= length;
        }
        return part.substring(0, end);
    }

    /// Returns how many characters the last sign before `end` takes if it is punctuation, otherwise 0.
    private static int punctuation(String part, int end) {
        return PUNCTUATION.stream()
                .filter(sign -> part.startsWith(sign, end - sign.length()))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }
}
