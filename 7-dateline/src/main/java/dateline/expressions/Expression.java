package dateline.expressions;

import java.util.List;
import java.util.stream.Stream;

/// A regular expression as a tree, as far as its repetitions need it.
public sealed interface Expression {

    /// Parts that need nothing between them.
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

    /// What takes no character: `^`, `\b`.
    record Anchor(String source) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /// `\1`, `\k<name>`.
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

    /// `a|b`.
    record Choice(List<Expression> parts) implements Expression {
        public Choice {
            parts = List.copyOf(parts);
        }
    }

    /// @param opening what follows the bracket: empty where it captures, `?:`, `?>`, `?=`, `?<name>`, `?i:`
    record Group(String opening, Expression body) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(body);
        }

        /// Whether it only looks ahead or behind.
        public boolean looks() {
            return opening.startsWith("?=")
                    || opening.startsWith("?!")
                    || opening.startsWith("?<=")
                    || opening.startsWith("?<!");
        }
    }

    /// @param most [Integer#MAX_VALUE] where it is not bounded
    /// @param possessive whether it gives nothing back: `*+`
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

    /// This one and all within it.
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }
}
