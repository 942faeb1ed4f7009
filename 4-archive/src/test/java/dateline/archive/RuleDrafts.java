package dateline.archive;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes rules for the tests.
final class RuleDrafts {
    private RuleDrafts() {}

    static Rule rule(
            Match match,
            @Nullable String section,
            @Nullable Boolean publish,
            @Nullable Duration expires,
            @Nullable Boolean pictures) {
        return new Rule(match, section, publish, null, expires, pictures);
    }

    static Rule held(String terms) {
        return new Rule(terms(terms), null, false, null, null, null);
    }

    static Match any() {
        return subjects(List.of(), null);
    }

    static Match subject(String code) {
        return subjects(List.of(code), null);
    }

    static Match terms(String words) {
        return subjects(List.of(), Pattern.compile(words));
    }

    private static Match subjects(List<String> subjects, @Nullable Pattern terms) {
        return new Match(List.of(), List.of(), subjects, null, List.of(), List.of(), List.of(), List.of(), terms);
    }
}
