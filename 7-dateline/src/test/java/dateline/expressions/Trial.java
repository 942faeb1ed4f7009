package dateline.expressions;

import dateline.archive.CountedText;
import dateline.expressions.FoundExpression.Use;
import dateline.expressions.Pumps.Pump;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Runs an expression on the texts that cost it the most work, and on texts twice as long.
final class Trial {
    static final int SHORTEST = 300;
    private static final int SHOWN = 60;
    private static final int FREE = 30_000;
    private static final double MORE_THAN_LINEAR = 3;
    private static final int MOST_LOOKS = 500_000;

    private final FoundExpression expression;
    private final Expression tree;
    private final boolean isShort;
    private final int length;

    /// @param longest the length of the longest text on which the program runs the expression
    Trial(FoundExpression expression, int longest) {
        this.expression = expression;
        this.tree = ExpressionParser.parse(expression.source());
        this.isShort = longest < Integer.MAX_VALUE;
        this.length = isShort ? longest / 2 : Math.max(SHORTEST, 4 * largestBound(tree));
    }

    /// Returns the largest upper bound of a repetition; 0 if there is none. On a text that is shorter than the
    /// bound, a bounded repetition takes as long as an unbounded one.
    private static int largestBound(Expression tree) {
        return tree.all()
                .mapToInt(part ->
                        part instanceof Expression.Repetition repetition && repetition.most() < Integer.MAX_VALUE
                                ? repetition.most()
                                : 0)
                .max()
                .orElse(0);
    }

    void run(List<String> slow) {
        Pattern pattern = Objects.requireNonNull(expression.pattern());
        Set<Pump> pumps = Pumps.of(tree, pattern);
        for (Use way : expression.use() == Use.BOTH ? List.of(Use.MATCHES, Use.FINDS) : List.of(expression.use())) {
            for (Pump pump : pumps) {
                String fault = fault(pattern, way, pump);
                if (fault != null) {
                    String text = pump.text(length);
                    slow.add(fault + ": " + expression + ", " + way + " on "
                            + text.substring(0, Math.min(text.length(), SHOWN)));
                    break;
                }
            }
        }
    }

    private @Nullable String fault(Pattern pattern, Use way, Pump pump) {
        try {
            long twice = looks(pattern, way, pump.text(2 * length));
            boolean linear =
                    isShort || twice < FREE || twice < MORE_THAN_LINEAR * looks(pattern, way, pump.text(length));
            return linear ? null : "More than linear time";
        } catch (StackOverflowError e) {
            return "Recursion";
        } catch (CountedText.TooMuchWork e) {
            return "Too much work";
        }
    }

    private static long looks(Pattern pattern, Use way, String text) {
        CountedText counted = new CountedText(text, MOST_LOOKS);
        Matcher matcher = pattern.matcher(counted);
        if (way == Use.MATCHES) {
            matcher.matches();
        } else {
            while (matcher.find()) {
                // Finds every match, as a replacement does.
            }
        }
        return counted.looked();
    }
}
