package dateline.story;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The meaning of a supplier's status word, in the spelling of any format: `canceled`, `Cancelled`,
/// `stat:canceled`, `http://cv.iptc.org/newscodes/pubstatusg2/canceled`.
///
/// Readers use it to find what stops copy. The format itself decides whether a word lets copy be shown: only
/// the standard's own spelling counts there.
public enum StatusWord {
    /// There is no status.
    ABSENT,
    USABLE,
    WITHHELD,
    CANCELED,
    /// There is a status that Dateline does not know. An editor must decide.
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

    /// Words that suppliers use for "usable", contrary to their standard.
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

    /// Returns the meaning of a status.
    ///
    /// @param rawStatus the status as the file has it; null if the file has none
    public static StatusWord of(@Nullable String rawStatus) {
        String word = word(rawStatus);
        if (word.isEmpty()) {
            return rawStatus == null || rawStatus.isBlank() ? ABSENT : UNCLEAR;
        }
        if (CANCELS.contains(word)) {
            return CANCELED;
        }
        return WITHHOLDS.contains(word) ? WITHHELD : word.equals("usable") ? USABLE : UNCLEAR;
    }

    /// Returns the strictest of several statuses. One that stops copy wins over all others.
    public static StatusWord strictest(Stream<String> statuses) {
        return statuses.map(StatusWord::of)
                .max((one, other) -> Integer.compare(one.strictness(), other.strictness()))
                .orElse(ABSENT);
    }

    /// Returns whether a text contains any word that could stop copy, in the languages of the wires. It is
    /// cheap, so it also decides whether a broken file is worth a closer look.
    public static boolean isMentionedIn(String text) {
        return MENTION.matcher(text).find();
    }

    /// Returns whether each of several words, separated by commas, clearly lets copy be shown.
    static boolean mayBeShown(String statuses) {
        return Stream.of(statuses.split(",")).map(StatusWord::word).allMatch(SHOWS::contains);
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

    /// Returns the code at the end of an address or after an alias, with `_` and `-` replaced by spaces.
    private static String word(@Nullable String rawStatus) {
        String code = rawStatus == null ? "" : rawStatus.strip().toLowerCase(Locale.ROOT);
        int from = Math.max(code.lastIndexOf('/'), Math.max(code.lastIndexOf('#'), code.lastIndexOf(':')));
        return code.substring(from + 1).replace('_', ' ').replace('-', ' ').strip();
    }
}
