package dateline.formats.teletype;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The meaning of the words beside a slug: `3rd Ld-Writethru`, `1st Add`, `Take 2`, `Corrects`, `Mandatory
/// Kill`. Source: the usage of AP, CP, AFP, dpa, Reuters and Belga; ANPA 1312 and IPTC 7901 §4.12 leave the
/// words to the agency.
///
/// @param number of the lead; 0 if none is given
/// @param take 1 if none is given; 0 for an add without a number
/// @param part whether it must be put into earlier copy and is not a version of its own
/// @param hold the words of an advance or embargo
/// @param urgency 1 to 3 for flash, bulletin and urgent
/// @param sure whether the words cannot be part of an ordinary slug
record Marks(
        int number,
        int take,
        boolean kill,
        boolean withhold,
        boolean correction,
        boolean advisory,
        boolean part,
        @Nullable String hold,
        @Nullable Integer urgency,
        boolean sure) {
    static final Marks NONE = new Marks(0, 1, false, false, false, false, false, null, null, false);

    private static final String TH = "(?:st|nd|rd|th|\\.|er?|eme|ème)?[\\s-]*";
    private static final Pattern MARK = Pattern.compile("(?iu)(?:"
            + "(?<n>\\d{1,2})" + TH + "(?:ld|lead|writethru|write-thru|update|zusammenfassung|zf)"
            + "|(?<update>ld|lead|update|wrapup|writethru)\\s?(?<n2>\\d{1,2})?"
            + "|(?<through>write-?thr[ou]ugh|write-?thru|zusammenfassung)"
            + "|(?<add>\\d{1,2})" + TH + "adds?|add\\s?(?<add2>\\d{1,2})|(?<open>adds?)"
            + "|take\\s?(?<take>\\d{1,2})|(?<take2>\\d{1,2})" + TH + "take"
            + "|(?<kill>(?:mandatory\\s)?(?:kill(?:ed|s)?|eliminat(?:es|ed|e|ion)|withdraw(?:s|n|al)?)"
            + "|annulation|annul[ée]e?|(?:meldungs|berichts)?r(?:ü|ue)ckzug|streichung|zur(?:ü|ue)ckgezogen|anulaci[óo]n|anulada|annullat[ao]|annullamento)"
            + "|(?<withhold>withholds?|withheld|disregard)"
            + "|(?<corr>correct(?:s|ed|ions?|ive|if)?|korrektur|berichtigung|rectificatif|corrección|cor)"
            + "|(?<adv>advisory|advisories)"
            + "|(?<part>(?:\\d{1,2}" + TH + ")?(?:subs?|inserts?|substitutes?))"
            + "|(?<hold>(?:adv|advance)\\.?\\s?\\d{1,2}|adv|hfr|hold for release|embargo(?:ed)?|sperrfrist)"
            + "|(?<flash>flash|blitz)|(?<bulletin>bulletin|newsalert|eil(?:meldung)?|alerte?)|(?<urgent>urgent)"
            + "|repeat(?:s|ing)?|rpt|refile|with photos?|[a-z]\\d{4}|\\d{2,4}|\\d{1,2}der)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,/:;()–—-]*");
    private static final Pattern SURE = Pattern.compile(
            "(?isu)^.*(?:\\d" + TH
                    + "(?:ld|lead|adds?|subs?|inserts?|take|writethru|write-thru|update)\\b|write-?thr|mandatory|adv\\d|take\\s?\\d|update\\s\\d).*");

    /// Reads the marks in a piece of text; empty if any of its words is not a mark.
    static Optional<Marks> read(String text) {
        Marks marks = NONE;
        int at = after(BETWEEN, text, 0);
        if (at == text.length()) {
            return Optional.empty();
        }
        while (at < text.length()) {
            Matcher mark = MARK.matcher(text).region(at, text.length());
            if (!mark.lookingAt() || !isWhole(text, mark.end())) {
                return Optional.empty();
            }
            marks = marks.and(one(mark));
            at = after(BETWEEN, text, mark.end());
        }
        return Optional.of(SURE.matcher(text).matches() ? marks.asSure() : marks);
    }

    private static boolean isWhole(String text, int end) {
        return end == text.length()
                || !Character.isLetterOrDigit(text.charAt(end - 1))
                || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static int after(Pattern pattern, String text, int from) {
        Matcher found = pattern.matcher(text).region(from, text.length());
        return found.lookingAt() ? found.end() : from;
    }

    private static Marks one(Matcher mark) {
        int number = mark.group("n") != null
                ? Integer.parseInt(mark.group("n"))
                : mark.group("update") != null ? number(mark.group("n2"), 1) : 0;
        int added = number(mark.group("add"), number(mark.group("add2"), 0));
        int take = added > 0
                ? added + 1
                : mark.group("open") != null
                        ? 0
                        : Math.max(1, number(mark.group("take"), number(mark.group("take2"), 1)));
        boolean through = mark.group("through") != null;
        return new Marks(
                through ? 1 : number,
                take,
                mark.group("kill") != null,
                mark.group("withhold") != null,
                mark.group("corr") != null,
                mark.group("adv") != null,
                mark.group("part") != null,
                mark.group("hold"),
                urgency(mark),
                false);
    }

    private static @Nullable Integer urgency(Matcher mark) {
        if (mark.group("flash") != null) {
            return 1;
        }
        return mark.group("bulletin") != null ? Integer.valueOf(2) : mark.group("urgent") != null ? 3 : null;
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /// Combines two sets of marks: `2nd Ld` and `1st Add`.
    Marks and(Marks other) {
        return new Marks(
                Math.max(number, other.number),
                take == 1 ? other.take : take,
                kill || other.kill,
                withhold || other.withhold,
                correction || other.correction,
                advisory || other.advisory,
                part || other.part,
                hold != null ? hold : other.hold,
                urgency != null ? urgency : other.urgency,
                sure || other.sure);
    }

    private Marks asSure() {
        return new Marks(number, take, kill, withhold, correction, advisory, part, hold, urgency, true);
    }
}
