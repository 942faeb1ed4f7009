package dateline.story;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a word that a supplier uses as a status means, in any spelling of any format: `canceled`, `Cancelled`,
/// `stat:canceled`, `http://cv.iptc.org/newscodes/pubstatusg2/canceled`.
///
/// A reader asks here for what stops copy. Whether a word lets copy be shown is for the format to say: there only the
/// standard's own spelling counts.
public enum StatusWord {
    /// Nothing is said.
    ABSENT,
    USABLE,
    WITHHELD,
    CANCELED,
    /// Something is said that nobody here understands; an editor must decide.
    UNCLEAR;

    private static final Set<String> CANCELS = Set.of(
            "canceled",
            "cancelled",
            "cancel",
            "killed",
            "kill",
            "mandatory kill",
            "mandatorykill",
            "eliminated",
            "eliminate",
            "elimination",
            "withdrawn",
            "withdraw",
            "withdrawal",
            "deleted",
            "delete",
            "retracted",
            "retract");
    private static final Set<String> WITHHOLDS =
            Set.of("withheld", "withhold", "mandatory withhold", "hold", "held", "on hold", "disregard");

    /// What suppliers say for "usable" against their standard.
    private static final Set<String> SHOWS = Set.of(
            "usable",
            "use",
            "useable",
            "ok",
            "okay",
            "public",
            "publish",
            "published",
            "release",
            "released",
            "live",
            "active",
            "approved",
            "final",
            "available",
            "ready",
            "true",
            "yes");

    private static final Pattern MENTION = Pattern.compile(
            "(?iu)cancel|kill|withh|withdr|delet|retract|eliminat|hold|held|disregard|revok|recall|remov|purg|void|spik"
                    + "|expung|obsolete|unpublish|annul|anula|suppr|suprim|retir|gesperrt|zur[uü]ck|storn|lösch|loesch");

    /// @param said a status as it stands in a file; null where the file says none
    public static StatusWord of(@Nullable String said) {
        String word = word(said);
        if (word.isEmpty()) {
            return said == null || said.isBlank() ? ABSENT : UNCLEAR;
        }
        if (CANCELS.contains(word)) {
            return CANCELED;
        }
        return WITHHOLDS.contains(word) ? WITHHELD : word.equals("usable") ? USABLE : UNCLEAR;
    }

    /// The strictest of several words: one that stops copy counts whatever stands beside it.
    public static StatusWord strictest(Stream<String> said) {
        return said.map(StatusWord::of)
                .max((one, other) -> Integer.compare(one.strictness(), other.strictness()))
                .orElse(ABSENT);
    }

    /// Whether a text holds any word that could stop copy, in the languages of the wires. Cheap: it also
    /// decides whether a broken file is worth a closer look.
    public static boolean isMentionedIn(String text) {
        return MENTION.matcher(text).find();
    }

    /// Whether every one of some words, parted by commas, plainly lets copy be shown.
    static boolean mayBeShown(String said) {
        return Stream.of(said.split(",")).map(StatusWord::word).allMatch(SHOWS::contains);
    }

    private int strictness() {
        return switch (this) {
            case ABSENT -> 0;
            case USABLE -> 1;
            case UNCLEAR -> 2;
            case WITHHELD -> 3;
            case CANCELED -> 4;
        };
    }

    /// The code at the end of an address or behind an alias, its words parted by one space.
    private static String word(@Nullable String said) {
        String code = said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
        int from = Math.max(code.lastIndexOf('/'), Math.max(code.lastIndexOf('#'), code.lastIndexOf(':')));
        return code.substring(from + 1).replace('_', ' ').replace('-', ' ').strip();
    }
}
