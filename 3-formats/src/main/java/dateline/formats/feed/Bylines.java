package dateline.formats.feed;

import dateline.copy.Byline;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Extracts the names of writers, without the mail addresses that feeds put beside them. An address alone gives
/// no byline.
final class Bylines {
    /// A longer text is not searched for mail addresses.
    private static final int LONGEST = 500;
    private static final String MAIL = "(?:mailto:)?[^\\s@<>()\\[\\]]{1,80}@[^\\s@<>()\\[\\]]{1,200}";
    private static final Pattern MAIL_FIRST =
            Pattern.compile("^<?(?:" + MAIL + ")>?\\s*[(\\[](?<name>[^()\\[\\]]+)[)\\]]");
    private static final Pattern MAIL_LAST =
            Pattern.compile("^\"?(?<name>[^\"<>()@\\[]++)\"?\\s*+[<(\\[]\\s*+(?:" + MAIL + ")?\\s*+[>)\\]]");
    private static final Pattern ONLY_MAIL = Pattern.compile("^<?(?:" + MAIL + ")>?");
    private static final Pattern MAIL_WITHIN = Pattern.compile("(?<!\\s)\\s*+<?(?:" + MAIL + ")>?\\s*+");

    private Bylines() {}

    static @Nullable String of(Stream<String> bylines) {
        String names = bylines.flatMap(Bylines::name).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    static Stream<String> name(String byline) {
        String text = byline.strip();
        if (text.length() > LONGEST) {
            return clean(text);
        }
        for (Pattern form : new Pattern[] {MAIL_FIRST, MAIL_LAST}) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                // CASE: the agency's own address; its name beside it is no byline.
                String name = found.group("name").strip();
                return Byline.isAgency(name) ? Stream.empty() : clean(name);
            }
        }
        return ONLY_MAIL.matcher(text).matches()
                ? Stream.empty()
                : clean(MAIL_WITHIN.matcher(text).replaceAll(" "));
    }

    private static Stream<String> clean(String name) {
        return Stream.ofNullable(Byline.of(name));
    }
}
