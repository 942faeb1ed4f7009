package dateline.expressions;

import java.util.Optional;

/// The rule for regular expressions that run on text of strangers: a group that repeats is possessive.
///
/// [java.util.regex.Pattern] calls itself once for each time that a group repeats, unless the repetition is possessive:
/// a few thousand characters end in a StackOverflowError. And what repeats within what repeats can be tried in
/// exponentially many ways. A possessive repetition (`(?:a|b)*+`) is a loop that gives nothing back. A character class
/// (`[ab]*`) is a loop, too.
public final class Repetitions {

    private Repetitions() {}

    /// The first part that breaks the rule.
    ///
    /// @param few how often a group may repeat although it is not possessive
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
