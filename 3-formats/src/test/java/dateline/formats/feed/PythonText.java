package dateline.formats.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses Python literals in the forms that feedparser's tests use.
final class PythonText {
    private static final Pattern TIME = Pattern.compile("\\(\\d+(?:, \\d+){8}\\)");

    private PythonText() {}

    /// Returns a string, a number or a time as text; null for anything else.
    static @Nullable String literal(String source) {
        if (TIME.matcher(source).matches() || source.matches("-?\\d+|None|True|False")) {
            return source;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            int end = end(source, at);
            if (end == at) {
                return null;
            }
            text.append(unquoted(source.substring(at, end)));
            Matcher plus = Pattern.compile("\\s*\\+?\\s*").matcher(source).region(end, source.length());
            at = plus.lookingAt() ? plus.end() : end;
        }
        return text.toString();
    }

    /// Returns the index after the string literal that begins at `at`; `at` itself if no literal begins there.
    static int end(String source, int at) {
        int open = at < source.length() && (source.charAt(at) == 'u' || source.charAt(at) == 'r') ? at + 1 : at;
        boolean first = at == 0 || !Character.isLetterOrDigit(source.charAt(at - 1));
        if (open >= source.length() || "'\"".indexOf(source.charAt(open)) < 0 || !first) {
            return at;
        }
        String quote = source.substring(open, open + 1);
        quote = source.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote;
        int end = open + quote.length();
        while (end < source.length() && !source.startsWith(quote, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), end + quote.length());
    }

    private static String unquoted(String quoted) {
        String bare = quoted.replaceFirst("^[ur]", "");
        int marks = bare.startsWith("\"\"\"") || bare.startsWith("'''") ? 3 : 1;
        String inner = bare.substring(marks, Math.max(marks, bare.length() - marks));
        return Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", Pattern.DOTALL)
                .matcher(inner)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(letter(escape.group(1), escape.group(2), escape.group(3))));
    }

    private static String letter(@Nullable String four, @Nullable String two, @Nullable String one) {
        if (one == null) {
            return Character.toString(Integer.parseInt(four == null ? String.valueOf(two) : four, 16));
        }
        return switch (one) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "\n" -> "";
            default -> one;
        };
    }
}
