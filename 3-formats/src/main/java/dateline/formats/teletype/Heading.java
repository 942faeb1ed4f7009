package dateline.formats.teletype;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The heading of a message. A field that the heading does not give is null.
///
/// @param id the message's id on its wire: `a0123`, `bdt0123`
/// @param urgency 1 (most) to 8
/// @param keywords the keyword line; blank if there is none
/// @param more the text behind the fixed fields of IPTC 7901: the agency, the language, `COR 703`
/// @param day the day of ANPA 1312, which names no year
/// @param badDay the text in the place of the day if it is not a day
/// @param tabular whether the lines of the text must stay unchanged
record Heading(
        String format,
        String id,
        @Nullable Integer urgency,
        String category,
        String keywords,
        String more,
        @Nullable MonthDay day,
        @Nullable String badDay,
        boolean tabular) {
    private static final Pattern CYCLE = Pattern.compile("(?:AM|PM|BC|AP)-(?=\\S)");
    static final String ANPA = "ANPA 1312";
    static final String IPTC = "IPTC 7901";
    /// The longest line of a heading.
    private static final int LONGEST = 1_000;

    /// Service level designator, story number, a separator, selector codes.
    private static final Pattern ANPA_FIRST = Pattern.compile(
            "^\\s*+(?<id>[A-Za-z]{1,2}[ ]?\\d{3,5})(?:[A-Za-z-][A-Za-z0-9-]*+)?(?:[\\x1f\\s-]++[A-Za-z0-9]++){0,8}[\\x1f\\s-]*+$");
    /// Priority, category, format identifiers, keyword, date, word count (ANPA 1312; DC2 means tabular copy).
    private static final Pattern ANPA_SECOND = Pattern.compile(
            "^\\s*(?<priority>[A-Za-z])\\s+(?<category>[A-Za-z0-9]{1,3})(?:[\\x13\\x14]*(?<format>[\\x11\\x12])?|\\s)\\s*"
                    + "(?<rest>.*)$");
    private static final Pattern ANPA_END = Pattern.compile(
            "^(?<keyword>.*?)(?:(?:^|(?<!\\s)\\s+)(?<month>\\d{1,2})-(?<day>\\d{1,2}))?(?:(?:^|(?<!\\s)\\s+)\\d{1,5})?(?<!\\s)\\s*+$");
    /// A date, and behind it a word count with a digit that was garbled: `03-04 00l2`.
    private static final Pattern BROKEN_COUNT =
            Pattern.compile("(?<=\\d\\d-\\d\\d)\\s{1,8}+(?=\\d{0,4}[OolI])[\\dOolI]{1,5}+\\s*+$");
    private static final Pattern IPTC_KEYWORDS =
            Pattern.compile("^\\p{L}[\\p{L}\\p{N} '-]{1,40}(?:/[\\p{L}\\p{N} '-]{1,40}){0,8}/$");
    /// §4.2 source, §4.3 number, §4.4 priority, §4.6 category, §4.8 words, §4.10 what the agency adds.
    private static final Pattern IPTC_FIRST = Pattern.compile(
            "^\\s*(?<id>[\\p{L}]{1,6}[ ]?\\d{1,5})\\s+(?<priority>\\d)\\s+(?<category>\\p{L}{1,4})\\s+(?:\\d{1,5}(?!\\S))?\\s*(?<more>.*)$");

    /// @param lines the lines before the text, none blank
    static Optional<Heading> read(java.util.List<String> lines) {
        if (lines.isEmpty() || lines.stream().limit(2).anyMatch(line -> line.length() > LONGEST)) {
            return Optional.empty();
        }
        Matcher iptc = IPTC_FIRST.matcher(lines.getFirst());
        if (iptc.matches()) {
            return Optional.of(iptc(iptc, String.join(" ", lines.subList(1, lines.size()))));
        }
        Matcher first = ANPA_FIRST.matcher(lines.getFirst());
        Matcher second = ANPA_SECOND.matcher(lines.size() < 2 ? "" : lines.get(1));
        return first.matches() && second.matches() ? Optional.of(anpa(first.group("id"), second)) : Optional.empty();
    }

    /// Finds the keywords in a line that may be part of a broken heading: ANPA's second line, a line that
    /// begins with a cycle, or keywords with a slash behind each.
    static Optional<String> keywordsOf(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        if (isKeywords(line)) {
            return Optional.of(line);
        }
        Matcher second = ANPA_SECOND.matcher(line);
        String rest = CYCLE.matcher(line).lookingAt() ? line : second.matches() ? second.group("rest") : "";
        Matcher end = ANPA_END.matcher(BROKEN_COUNT.matcher(rest).replaceFirst(""));
        boolean sure = CYCLE.matcher(rest).lookingAt() || end.matches() && end.group("month") != null;
        return sure && end.matches() ? Optional.of(end.group("keyword").strip()) : Optional.empty();
    }

    /// Returns whether a line has only keywords, with a slash behind each: `Brand/Hafen/Norland/`.
    static boolean isKeywords(String line) {
        return line.length() <= LONGEST && IPTC_KEYWORDS.matcher(line).matches();
    }

    /// Returns the heading of copy that has only codes of its agency ([Frame]).
    static Heading ofFrame(String keywords) {
        return new Heading(IPTC, "ZCZC", null, "", keywords, "", null, null, false);
    }

    private static Heading iptc(Matcher match, String keywords) {
        int priority = Integer.parseInt(match.group("priority"));
        return new Heading(
                IPTC,
                match.group("id").replace(" ", ""),
                priority >= 1 && priority <= 8 ? priority : null,
                match.group("category"),
                keywords.strip(),
                match.group("more").strip(),
                null,
                null,
                false);
    }

    private static Heading anpa(String id, Matcher match) {
        Matcher end = ANPA_END.matcher(BROKEN_COUNT.matcher(match.group("rest")).replaceFirst(""));
        if (!end.matches()) {
            throw new IllegalStateException("the pattern takes anything");
        }
        String day = end.group("month") == null ? null : end.group("month") + "-" + end.group("day");
        MonthDay date = day == null ? null : day(end.group("month"), end.group("day"));
        return new Heading(
                ANPA,
                id.replace(" ", ""),
                urgency(match.group("priority")),
                match.group("category").toLowerCase(Locale.ROOT),
                end.group("keyword").strip(),
                "",
                date,
                date == null ? day : null,
                "\u0012".equals(match.group("format")));
    }

    private static @Nullable MonthDay day(String month, String day) {
        try {
            return MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Returns 1 to 5 for flash, bulletin, urgent, regular and deferred; null for the letters of advances (`a`,
    /// `s`, `w`, `z`), which are not an urgency.
    private static @Nullable Integer urgency(String priority) {
        int at = "fburd".indexOf(priority.toLowerCase(Locale.ROOT));
        return at < 0 ? null : Integer.valueOf(at + 1);
    }
}
