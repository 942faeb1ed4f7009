package dateline.expressions;

import java.util.List;
import java.util.stream.Stream;

/// A regular expression as a tree, with only the detail that checking its repetitions needs.
public sealed interface Expression {

    /// Returns the direct parts.
    List<Expression> parts();

    /// One character: a literal, an escape or a character class.
    ///
    /// @param source as written, without a quantifier
    record Letter(String source) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /// A part that matches no character: `^`, `\b`.
    record Anchor(String source) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /// A reference to a group: `\1`, `\k<name>`.
    record BackReference(String source) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    record Sequence(List<Expression> parts) implements Expression {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /// A choice between alternatives: `a|b`.
    record Choice(List<Expression> parts) implements Expression {
        public Choice {
            parts = List.copyOf(parts);
        }
    }

    /// @param opening the text after the bracket: empty for a capturing group, or `?:`, `?>`, `?=`,
    /// `?<name>`, `?i:`
    record Group(String opening, Expression body) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(body);
        }

        /// Returns whether it is a lookahead or lookbehind.
        public boolean looks() {
            return opening.startsWith("?=")
                    || opening.startsWith("?!")
                    || opening.startsWith("?<=")
                    || opening.startsWith("?<!");
        }
    }

    /// @param most [Integer#MAX_VALUE] if it is unbounded
    /// @param possessive whether it never backtracks: `*+`
    record Repetition(Expression body, int least, int most, boolean possessive) implements Expression {
        public Repetition {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("a repetition from " + least + " to " + most);
            }
        }

        @Override
        public List<Expression> parts() {
            return List.of(body);
        }

        public boolean isOptional() {
            return most == 1;
        }
    }

    /// Returns this expression and all within it.
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }
}
