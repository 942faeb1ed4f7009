package dateline.expressions;

import java.util.Optional;

/// Checks regular expressions that run on untrusted text: a repeated group must be possessive.
///
/// [java.util.regex.Pattern] recurses for each repetition of a group, unless the repetition is possessive. A
/// few thousand characters then cause a StackOverflowError. Nested repetitions can also take exponential time.
/// A possessive repetition (`(?:a|b)*+`) is a loop that never backtracks. A character class (`[ab]*`) is a
/// loop, too.
public final class Repetitions {

    private Repetitions() {}

    /// Returns the first part that breaks the rule; empty if none does.
    ///
    /// @param few how often a group that is not possessive may repeat
    public static Optional<Expression> unsafe(Expression expression, int few) {
        return expression.all().filter(part -> isUnsafe(part, few)).findFirst();
    }

    private static boolean isUnsafe(Expression part, int few) {
        return part instanceof Expression.Repetition repetition
                && repetition.body() instanceof Expression.Group
                && !repetition.possessive()
                && repetition.most() > few;
    }
}
