package dateline.expressions;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// Makes the texts that cost an expression the most work. For each repetition, a text has a beginning that
/// leads to it, a run that repeats many times, and an end that does not match.
final class Pumps {
    private static final String TRIED = "a1 \nA-.,:;<>&\"'/\\=([{}])_#@é—·*%+?!|~\t\r月日z09mM";
    private static final List<String> RUNS = Stream.concat(
                    TRIED.codePoints().mapToObj(Character::toString),
                    Stream.of(
                            " \n",
                            "\r\n",
                            "\n\n",
                            "a ",
                            "A ",
                            "a,",
                            "1 ",
                            "<a>",
                            "&a;",
                            "- ",
                            "--",
                            "Aa ",
                            "a.",
                            "\ud83d\ude00",
                            "a\ud83d\ude00",
                            "a\ud835\udc00",
                            "A\ud835\udc00",
                            " \ud83d\ude00",
                            "1\ud835\udfce"))
            .toList();
    private static final int MOST_WORDS = 60;
    private static final List<String> ENDS = List.of("\u0001", "\n\u0001");

    private final String flags;
    private final Map<String, Pattern> letters = new HashMap<>();
    private final Set<Pump> pumps = new LinkedHashSet<>();
    private final Set<String> runs = new LinkedHashSet<>();

    private Pumps(String flags) {
        this.flags = flags;
    }

    /// A text with a run in it that may be of any length.
    record Pump(String before, String run, String end) {
        String text(int length) {
            return before + run.repeat(Math.max(1, length / run.length())) + end;
        }
    }

    static Set<Pump> of(Expression expression, Pattern pattern) {
        String flags = ((pattern.flags() & Pattern.CASE_INSENSITIVE) != 0 ? "(?iu)" : "")
                + ((pattern.flags() & Pattern.DOTALL) != 0 ? "(?s)" : "");
        Pumps pumps = new Pumps(flags);
        pumps.runs.addAll(RUNS);
        pumps.words(expression);
        pumps.runs.forEach(run -> pumps.add("", run));
        pumps.runs.forEach(run -> pumps.add("\u0002", run));
        pumps.pump("", expression);
        return pumps.pumps;
    }

    private void add(String before, String run) {
        if (!run.isEmpty()) {
            ENDS.forEach(end -> pumps.add(new Pump(before, run, end)));
        }
    }

    /// Adds short texts that match the parts of an expression, such as the words it looks for, to the runs.
    private void words(Expression expression) {
        expression
                .all()
                .filter(part -> part instanceof Expression.Sequence || part instanceof Expression.Group)
                .map(part -> sample(part))
                .filter(word -> word.length() > 1 && word.length() < 40)
                .distinct()
                .limit(MOST_WORDS)
                .forEach(runs::add);
    }

    private String sample(Expression part) {
        return new Pumps(flags).pump("", part);
    }

    /// Adds the texts for each repetition in a part.
    ///
    /// @param before a text that matches what precedes the part
    /// @return a short text that matches the part
    private String pump(String before, Expression part) {
        return switch (part) {
            case Expression.Letter letter -> letter(letter);
            case Expression.Anchor _, Expression.BackReference _ -> "";
            case Expression.Sequence sequence -> {
                StringBuilder text = new StringBuilder();
                sequence.parts().forEach(each -> text.append(pump(before + text, each)));
                yield text.toString();
            }
            case Expression.Choice choice ->
                choice.parts().stream().map(each -> pump(before, each)).toList().getFirst();
            case Expression.Group group -> {
                String text = pump(before, group.body());
                yield group.looks() ? "" : text;
            }
            case Expression.Repetition repetition -> repetition(before, repetition);
        };
    }

    private String repetition(String before, Expression.Repetition repetition) {
        String once = pump(before, repetition.body());
        if (repetition.most() > 50) {
            add(before, once);
            if (repetition.body() instanceof Expression.Letter letter) {
                runs.stream()
                        .filter(run -> is(letter, Character.toString(run.codePointAt(0))))
                        .forEach(run -> add(before, run));
            }
        }
        return once.repeat(Math.min(Math.max(1, repetition.least()), 50));
    }

    private String letter(Expression.Letter letter) {
        return TRIED.codePoints()
                .mapToObj(Character::toString)
                .filter(each -> is(letter, each))
                .findFirst()
                .orElse(plain(letter.source()));
    }

    private boolean is(Expression.Letter letter, String text) {
        try {
            return letters.computeIfAbsent(letter.source(), source -> Pattern.compile(flags + source))
                    .matcher(text)
                    .matches();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static String plain(String source) {
        return source.startsWith("[^")
                ? "x"
                : source.startsWith("[") ? source.substring(1, 2) : source.substring(source.length() - 1);
    }
}
