package dateline.story;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises a line that orders editors to kill or withhold copy, as agencies write it. The order is in
/// capitals: `KILL`, `MANDATORY KILL: BC-Harbour Fire`, `BC-KILL`, `PICTURE KILL - Harbour`,
/// `ATTENTION EDITORS: WITHHOLD!`. The words `Mandatory Kill` count in upper or lower case.
///
/// News can begin with the same word: `KILL BILL RETURNS`, `KILL-SWITCH LAW PASSES`, `KILL 'EM ALL TURNS 40`.
/// An order stands alone, or a colon, a spaced dash or the like separates it from the rest. [WithdrawalWords]
/// recognises the words of other languages; they withhold copy.
public final class KillWords {
    private static final int LONGEST = 300;
    /// Punctuation, the mark of a news cycle (`BC-`), and up to four words that name the addressee or
    /// the subject.
    private static final String BEFORE = "[^\\p{L}]{0,40}+(?:(?:BC|AP|AM|PM)-{1,2})?"
            + "(?:(?:ATTENTION|EDITORS?|EDS|NOTICE|ADVISORY|BULLETIN|URGENT|FLASH|STORY|COPY|PHOTO|PICTURE|IMAGE|GRAPHIC|VIDEO)"
            + "[\\s:,!*–—-]{1,5}+){0,4}+";
    /// What may follow an order: a separator, a second order, a slug, or the name of the killed item.
    private static final String AFTER = "(?:\\s+(?:NOTICE|ADVISORY|ORDER))?"
            + "(?:\\s*+$|\\s*+[:!.;/(\\[*=_|<>–—]|\\s++-|-{2}|\\s*+,(?!\\s*\\p{Lu}{2})"
            + "|[-,]\\s?+(?=(?:BC|AP|AM|PM)-|\\p{Lu}\\p{Ll}|\\d{3}|[a-z]\\d{3})|\\s++(?:KILL|WITHHOLD|ELIMINATION)\\b"
            + "|\\s++(?=(?:BC|AP|AM|PM)-\\S))";
    private static final Pattern KILLS =
            Pattern.compile("(?u)" + BEFORE + "(?:(?i:mandatory (?:kill|elimination))|KILL|ELIMINATION)" + AFTER);
    private static final Pattern WITHHOLDS =
            Pattern.compile("(?u)" + BEFORE + "(?:(?i:mandatory withhold)|WITHHOLD)" + AFTER);
    /// A slug with the order after it: `BC-Harbour Fire, MANDATORY KILL`.
    private static final Pattern BEHIND =
            Pattern.compile("(?i)[,:–—-]\\s*+mandatory (?:(?<kills>kill|elimination)|withhold)\\W*+$");

    private KillWords() {}

    /// Returns what the line orders; [StatusWord#ABSENT] if it orders nothing.
    public static StatusWord in(@Nullable String line) {
        String near = line == null ? "" : line.substring(0, Math.min(line.length(), LONGEST));
        Matcher behind = BEHIND.matcher(near);
        boolean orders = behind.find();
        if (KILLS.matcher(near).lookingAt() || orders && behind.group("kills") != null) {
            return StatusWord.CANCELED;
        }
        boolean withholds = orders || WITHHOLDS.matcher(near).lookingAt();
        return withholds || WithdrawalWords.in(near) ? StatusWord.WITHHELD : StatusWord.ABSENT;
    }
}
