package dateline.settings;

import dateline.archive.Match;
import dateline.archive.Rule;
import dateline.archive.Section;
import dateline.expressions.ExpressionParser;
import dateline.expressions.Repetitions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Reads the routing rules.
final class RulesReader {
    private static final int MOST_HOURS = 1_000_000;

    private final Given given;
    private final List<String> sections;

    RulesReader(Given given, List<Section> sections) {
        this.given = given;
        this.sections = sections.stream().map(Section::key).toList();
    }

    List<Rule> read() {
        List<Rule> rules = new ArrayList<>();
        for (String item : given.names("routing")) {
            rules.add(rule("routing." + item));
        }
        return rules;
    }

    private Rule rule(String at) {
        Rule rule = new Rule(
                match(at),
                section(at + ".section"),
                truth(at + ".publish"),
                time(at + ".keep-back-minutes", Duration.ofMinutes(1)),
                time(at + ".expires-after-hours", Duration.ofHours(1)),
                truth(at + ".pictures"));
        boolean says = rule.section() != null
                || rule.publish() != null
                || rule.embargo() != null
                || rule.expires() != null
                || rule.pictures() != null;
        if (!says) {
            given.fault(
                    at,
                    "The rule says nothing of what becomes of the copy.",
                    "Give it section, publish, keep-back-minutes, expires-after-hours or pictures.");
        }
        return rule;
    }

    private Match match(String at) {
        return new Match(
                given.list(at + ".suppliers"),
                given.list(at + ".categories"),
                given.list(at + ".subjects"),
                pattern(at + ".slug"),
                given.list(at + ".keywords"),
                urgencies(at + ".urgencies"),
                given.list(at + ".places"),
                given.list(at + ".languages"),
                pattern(at + ".terms"));
    }

    private @Nullable String section(String key) {
        String section = given.text(key, "");
        if (section.isEmpty()) {
            return null;
        }
        if (!sections.contains(section)) {
            given.fault(key, "There is no such section.", "Use one of " + String.join(", ", sections) + ".");
        }
        return section;
    }

    private @Nullable Boolean truth(String key) {
        return switch (given.text(key, "")) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> {
                given.fault(key, "It is neither true nor false.", "Write one of them, or leave it out.");
                yield null;
            }
        };
    }

    private @Nullable Duration time(String key, Duration unit) {
        long count = given.read(
                key, -1L, "It must be a whole number from 0 to " + MOST_HOURS + ".", "Write such a number.", text -> {
                    long number = Long.parseLong(text);
                    if (number < 0 || number > MOST_HOURS) {
                        throw new IllegalArgumentException(text);
                    }
                    return number;
                });
        return count < 0 ? null : unit.multipliedBy(count);
    }

    private List<Integer> urgencies(String key) {
        boolean valid = given.check(
                key,
                urgency -> urgency.matches("[1-9]"),
                "is not an urgency.",
                "Write numbers from 1, the most, to 9.");
        return valid ? given.list(key).stream().map(Integer::valueOf).toList() : List.of();
    }

    private @Nullable Pattern pattern(String key) {
        String words = given.text(key, "");
        if (words.isEmpty()) {
            return null;
        }
        try {
            if (Repetitions.unsafe(ExpressionParser.parse(words), 1).isPresent()) {
                given.fault(
                        key,
                        "A group in brackets repeats, which can take for ever on some copy.",
                        "Write (…)*+ for (…)* and (…)++ for (…)+, or repeat a single character or [class] only.");
                return null;
            }
            return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            given.fault(
                    key,
                    "It is not a regular expression.",
                    "Write words, or a backslash before ( ) [ ] { } . * + ? | ^ $.");
            return null;
        }
    }
}
