package dateline.story;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises copy that begins with an order to kill a story, under a headline that may only name it:
/// `COURTS Ledger` above `MANDATORY KILL`, `Please kill the story …` or `Please kill COURTS Ledger, …`.
///
/// News can begin with such words too: `Kill the report, the minister told her aides`. An order is the mark of a
/// kill alone on its line, or it addresses editors, or the headline begins with `KILL` as well.
public final class KillInCopy {
    private static final int LINES = 2;
    /// A longer line is more than the mark of a kill.
    private static final int LONGEST_MARK = 60;
    private static final int LONGEST = 300;
    private static final int SHORTEST_SLUG = 4;
    private static final String EDITORS = "(?:(?:attention|editors?|eds|note)[\\s:,!*–—-]{1,5}+){1,3}+";
    private static final String STORY =
            "(?:(?:the|this|our|all|earlier|previous|above)\\s++){1,3}+(?:story|stories|item|article|copy|report)(?!\\p{L})";
    private static final Pattern ADDRESSED = Pattern.compile("(?iu)[\\s*]{0,10}+(?:" + EDITORS + "(?:please\\s++)?+"
            + "|please\\s++)(?:kill|withdraw|retract)\\s++(?<what>.*)");
    private static final Pattern ORDERED =
            Pattern.compile("(?iu)[\\s*]{0,10}+(?:kill|withdraw|retract)\\s++(?<what>.*)");
    private static final Pattern NAMES_STORY = Pattern.compile("(?iu)" + STORY + ".*");
    /// A headline with the order before the slug, and perhaps its priority: `1 KILL COURTS Ledger`.
    private static final Pattern KILL_BEFORE = Pattern.compile("(?u)^\\s*+(?:\\d{1,2}\\s++)?+KILL[\\s:-]++");

    private KillInCopy() {}

    /// Returns the line of the copy that orders a kill; null if none does.
    ///
    /// @param text whose first lines are read
    public static @Nullable String in(@Nullable String headline, String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST)))
                .filter(line -> isMark(line) || orders(line, headline == null ? "" : headline))
                .findFirst()
                .orElse(null);
    }

    private static boolean isMark(String line) {
        return line.length() <= LONGEST_MARK
                && line.toLowerCase(Locale.ROOT).contains("kill")
                && KillWords.in(line) == StatusWord.CANCELED;
    }

    private static boolean orders(String line, String headline) {
        Matcher before = KILL_BEFORE.matcher(headline);
        boolean killed = before.lookingAt();
        String slug = killed ? headline.substring(before.end()) : headline;
        Matcher addressed = ADDRESSED.matcher(line);
        if (addressed.matches()) {
            String what = addressed.group("what");
            return NAMES_STORY.matcher(what).matches() || names(what, slug.strip());
        }
        Matcher ordered = ORDERED.matcher(line);
        return killed
                && ordered.matches()
                && NAMES_STORY.matcher(ordered.group("what")).matches();
    }

    private static boolean names(String what, String slug) {
        return slug.length() >= SHORTEST_SLUG && what.regionMatches(true, 0, slug, 0, slug.length());
    }
}
