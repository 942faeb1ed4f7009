package dateline.formats.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The expectation that a feedparser test file states in its first comment. It is Python code of a few forms.
/// All clauses must hold.
record Expectation(String description, List<Clause> clauses) {
    private static final Pattern EXPECTATION =
            Pattern.compile("(?s)Description:\\s*(?<description>.*?)\\s*Expect:\\s*(?<expect>.*?)\\s*-->");
    private static final Pattern PATH = Pattern.compile(
            "\\(?(?<root>entries\\[(?<entry>\\d+)]|feed|version|encoding|bozo|not bozo)(?<steps>(?:\\['[A-Za-z_]+']|\\.[A-Za-z_]+|\\[\\d+])*)\\)?");
    private static final Pattern STEP = Pattern.compile("\\['([A-Za-z_]+)']|\\.([A-Za-z_]+)|\\[(\\d+)]");

    /// A statement about one field.
    ///
    /// @param root `entries`, `feed`, `version`, `bozo`, `not bozo`, `len`; `other` if not understood
    /// @param steps names and indexes
    /// @param value the expected value; null if nothing is compared
    record Clause(
            String root,
            int entry,
            List<String> steps,
            @Nullable String value) {
        String path() {
            return String.join(
                    ".", steps.stream().filter(step -> !step.matches("\\d+")).toList());
        }

        int index() {
            return steps.stream()
                    .filter(step -> step.matches("\\d+"))
                    .map(Integer::valueOf)
                    .findFirst()
                    .orElse(0);
        }
    }

    static Optional<Expectation> of(String text) {
        Matcher match = EXPECTATION.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        List<Clause> clauses = new ArrayList<>();
        for (String clause : parts(match.group("expect"), " and ")) {
            clauses(clause.strip(), clauses);
        }
        return Optional.of(new Expectation(match.group("description"), clauses));
    }

    boolean isOf(String root) {
        return clauses.stream().anyMatch(clause -> clause.root().equals(root));
    }

    private static void clauses(String clause, List<Clause> to) {
        String bare =
                clause.startsWith("(") && clause.endsWith(")") ? clause.substring(1, clause.length() - 1) : clause;
        Matcher length = Pattern.compile("len\\(entries\\) == (\\d+)").matcher(bare);
        if (length.matches()) {
            to.add(new Clause("len", 0, List.of(), length.group(1)));
            return;
        }
        List<String> sides = parts(bare, " == ");
        String value =
                sides.size() < 2 ? null : PythonText.literal(sides.getLast().strip());
        for (String side : sides.size() < 2 ? sides : sides.subList(0, sides.size() - 1)) {
            Matcher path = PATH.matcher(side.strip());
            boolean known = path.matches() && (value != null || side.endsWith("bozo"));
            to.add(known ? clause(path, value) : new Clause("other", 0, List.of(), bare));
        }
    }

    private static Clause clause(Matcher path, @Nullable String value) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path.group("steps"));
        while (step.find()) {
            steps.add(step.group(1) != null ? step.group(1) : step.group(2) != null ? step.group(2) : step.group(3));
        }
        String entry = path.group("entry");
        return new Clause(
                entry == null ? path.group("root") : "entries",
                entry == null ? 0 : Integer.parseInt(entry),
                steps,
                value);
    }

    /// Splits text at each mark that is outside quotes.
    private static List<String> parts(String text, String mark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int quoted = PythonText.end(text, at);
            if (quoted > at) {
                at = quoted;
            } else if (text.startsWith(mark, at)) {
                parts.add(text.substring(from, at));
                at += mark.length();
                from = at;
            } else {
                at++;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
