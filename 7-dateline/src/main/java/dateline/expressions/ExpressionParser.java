package dateline.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Parses the syntax of [Pattern], except for the flag COMMENTS.
public final class ExpressionParser {
    private static final String ANCHORS = "bBAGZz";

    private final String source;
    private int at;

    private ExpressionParser(String source) {
        this.source = source;
    }

    /// @throws PatternSyntaxException if it is not a regular expression, or sets the flag `x`
    public static Expression parse(String source) {
        if (Pattern.compile(source).pattern().isEmpty()) {
            return new Expression.Sequence(List.of());
        }
        ExpressionParser parser = new ExpressionParser(source);
        try {
            Expression whole = parser.choice();
            if (parser.at == source.length()) {
                return whole;
            }
        } catch (IndexOutOfBoundsException e) {
            // rare syntax, such as a quotation in a character class, is not supported
        }
        throw parser.unreadable();
    }

    private Expression choice() {
        List<Expression> branches = new ArrayList<>(List.of(sequence()));
        while (next('|')) {
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.getFirst() : new Expression.Choice(branches);
    }

    private Expression sequence() {
        List<Expression> parts = new ArrayList<>();
        while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            if (source.startsWith("\\Q", at)) {
                quoted(parts);
            } else {
                parts.add(repeated(atom()));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Sequence(parts);
    }

    private void quoted(List<Expression> parts) {
        int end = source.indexOf("\\E", at);
        String words = source.substring(at + 2, end < 0 ? source.length() : end);
        words.chars().forEach(letter -> parts.add(new Expression.Letter("\\x{" + Integer.toHexString(letter) + "}")));
        at = end < 0 ? source.length() : end + 2;
    }

    private Expression atom() {
        return switch (source.charAt(at)) {
            case '(' -> group();
            case '[' -> new Expression.Letter(bracketed());
            case '^', '$' -> new Expression.Anchor(source.substring(at, ++at));
            case '\\' -> escape();
            default -> new Expression.Letter(taken(Character.charCount(source.codePointAt(at))));
        };
    }

    private Expression escape() {
        char letter = source.charAt(at + 1);
        if (ANCHORS.indexOf(letter) >= 0) {
            return new Expression.Anchor(taken(2));
        }
        if (letter == 'k') {
            return new Expression.BackReference(taken(source.indexOf('>', at) + 1 - at));
        }
        if (letter >= '1' && letter <= '9') {
            return new Expression.BackReference(taken(2));
        }
        return new Expression.Letter(taken(escapeLength()));
    }

    private int escapeLength() {
        char letter = source.charAt(at + 1);
        boolean braced = at + 2 < source.length() && source.charAt(at + 2) == '{' && "pPxN".indexOf(letter) >= 0;
        return braced
                ? source.indexOf('}', at) + 1 - at
                : switch (letter) {
                    case 'p', 'P', 'c' -> 3;
                    case 'x' -> 4;
                    case 'u' -> 6;
                    case '0' -> throw unreadable();
                    default -> 2;
                };
    }

    private String bracketed() {
        int start = at++;
        boolean first = true;
        for (at += source.charAt(at) == '^' ? 1 : 0; first || source.charAt(at) != ']'; first = false) {
            switch (source.charAt(at)) {
                case '[' -> bracketed();
                case '\\' -> at += 2;
                default -> at++;
            }
        }
        return source.substring(start, ++at);
    }

    private Expression group() {
        int start = ++at;
        if (source.charAt(at) == '?') {
            at++;
            opening(start);
        }
        String opening = source.substring(start, at);
        if (opening.contains("x") && !opening.startsWith("?<")) {
            throw unreadable();
        }
        if (opening.startsWith("?") && next(')')) {
            return new Expression.Anchor('(' + opening + ')');
        }
        Expression body = choice();
        if (!next(')')) {
            throw unreadable();
        }
        return new Expression.Group(opening, body);
    }

    /// Moves past `?:`, `?>`, `?=`, `?!`, `?<=`, `?<!`, `?<name>`, `?i:`, or to the closing bracket of `?i)`.
    private void opening(int start) {
        if (source.startsWith("?<", start) && "=!".indexOf(source.charAt(start + 2)) < 0) {
            at = source.indexOf('>', at) + 1;
        } else if (source.startsWith("?<", start)) {
            at += 2;
        } else {
            while (source.charAt(at) != ')' && ":>=!".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            at += source.charAt(at) == ')' ? 0 : 1;
        }
    }

    private Expression repeated(Expression body) {
        int least = 1;
        int most = 1;
        if (next('?')) {
            least = 0;
        } else if (next('*')) {
            least = 0;
            most = Integer.MAX_VALUE;
        } else if (next('+')) {
            most = Integer.MAX_VALUE;
        } else if (next('{')) {
            int end = source.indexOf('}', at);
            String[] bounds = source.substring(at, end).split(",", -1);
            least = Integer.parseInt(bounds[0]);
            most = bounds.length == 1 ? least : bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
            at = end + 1;
        } else {
            return body;
        }
        boolean possessive = next('+');
        if (!possessive) {
            next('?');
        }
        return new Expression.Repetition(body, least, most, possessive);
    }

    private String taken(int count) {
        at += count;
        return source.substring(at - count, at);
    }

    private boolean next(char letter) {
        boolean is = at < source.length() && source.charAt(at) == letter;
        at += is ? 1 : 0;
        return is;
    }

    private PatternSyntaxException unreadable() {
        return new PatternSyntaxException("not parsed here", source, at);
    }
}
