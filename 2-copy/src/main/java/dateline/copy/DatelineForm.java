package dateline.copy;

import dateline.story.Dateline;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A way in which agencies print a dateline. The forms are tried in order.
enum DatelineForm {
    /// `(NewMediaWire) - June 3, 2026 - DALLAS —`
    SOURCE_DATE_PLACE(
            DatelinePiece.SOURCE + DatelinePiece.GAP + DatelinePiece.date("date") + DatelinePiece.GAP
                    + DatelinePiece.PLACE + "(?:,\\s*" + DatelinePiece.date("date2") + ")?",
            DatelinePiece.DASH,
            "(（/"),
    /// `(ANSA) - ROMA, 2 MAR -`
    SOURCE_PLACE_DATE(
            DatelinePiece.SOURCE
                    + DatelinePiece.GAP
                    + DatelinePiece.PLACE
                    + DatelinePiece.GAP
                    + DatelinePiece.date("date"),
            DatelinePiece.DASH,
            "(（/"),
    /// `(ANSA) - ROMA -`; sure only with capitals
    SOURCE_PLACE(DatelinePiece.SOURCE + DatelinePiece.DASH + DatelinePiece.PLACE, DatelinePiece.DASH, "(（/"),
    /// `ALMATY. Nov 27 (Interfax) -`, `Вологда. 27 ноября. INTERFAX.RU -`, `MOSCOW, November 27. /TASS/.`,
    /// `МОСКВА, 27 ноя - РИА Новости.`
    PLACE_DATE_SOURCE(
            DatelinePiece.PLACE + "[.,]\\s+" + DatelinePiece.date("date")
                    + "[\\s.,–—-]{1,4}(?:[(/](?<wire>[\\p{L}\\p{N}. -]{2,30}|[^()/]{0,16}[Кк]орр[^()/]{4,60})[)/]|"
                    + DatelinePiece.NAMED_SOURCE + ")",
            DatelinePiece.DASH + "|\\.\\s+(?=[\\p{Lu}\"«“])",
            "0123456789"),
    /// `LIMA, Peru (AP) —`, `PARIS, Nov 15 (Reuters) -`, `LONDON--(BUSINESS WIRE)--`, `OSLO (NTB) - June 3,
    /// 2026 -`, `MOSCOU 15/06 (AFP) =`, `Madrid, 2 mar (EFE).-`
    PLACE_SOURCE(
            "(?:" + DatelinePiece.PLACE + DatelinePiece.GAP + ")?(?:" + DatelinePiece.date("date") + DatelinePiece.GAP
                    + "|" + DatelinePiece.DAY_MONTH + DatelinePiece.GAP + ")?" + DatelinePiece.SOURCE + "(?:"
                    + DatelinePiece.GAP + DatelinePiece.date("date2") + ")?",
            DatelinePiece.DASH + "|\\s*:\\s+|\\s+=\\s+|\\s?\\.\\s?[-–—][\\s–—-]*",
            "(（/"),
    /// `27.11. Gniezno (PAP) -`; sure only with an agency that is known
    DATE_PLACE_SOURCE(
            "(?:(?<date3>\\d{1,2}[./]\\d{1,2}\\.?(?:\\d{4}\\.?)?)|" + DatelinePiece.date("date") + "),?\\s++"
                    + DatelinePiece.PLACE + "\\s" + DatelinePiece.SOURCE,
            DatelinePiece.DASH + "|\\s*:\\s+|\\s?\\.\\s?[-–—][\\s–—-]*",
            "(（/"),
    /// `Tampere / STT –`; sure only with an agency that is known
    PLACE_SLASH_SOURCE(DatelinePiece.PLACE + "\\s/\\s(?<source>\\p{Lu}[\\p{L} ]{1,20})", DatelinePiece.DASH, "/"),
    /// `MERROW BAY, March 2 AAP -`, `TOKYO, March 2, Kyodo -`
    PLACE_DATE_BARE_SOURCE(
            DatelinePiece.PLACE
                    + DatelinePiece.GAP
                    + DatelinePiece.date("date")
                    + DatelinePiece.GAP
                    + DatelinePiece.BARE_SOURCE,
            DatelinePiece.DASH,
            "0123456789"),
    /// `SYDNEY, AAP -`; sure only with capitals and an agency that is known
    PLACE_BARE_SOURCE(DatelinePiece.PLACE + "[\\s,]++" + DatelinePiece.BARE_SOURCE, DatelinePiece.DASH, "-–—_"),
    /// `NEW YORK, NY / ACCESSWIRE / June 3, 2026 /`
    BETWEEN_SLASHES(
            DatelinePiece.PLACE + "\\s*/\\s*(?<source>[\\p{L}.]{3,30})\\s*/\\s*" + DatelinePiece.date("date"),
            "\\s*/\\s*",
            "/"),
    /// `MERROW BAY, SKERRY - June 3, 2026 (SKERRYWIRE)`; sure only with a year, and with capitals or a known agency
    PLACE_DAY_SOURCE_WITHOUT_DASH(
            DatelinePiece.PLACE + "[,–—-]?\\s[\\s–—-]*+" + DatelinePiece.date("date")
                    + "\\s++[(](?<source>\\p{Lu}[\\p{L}\\p{N}. -]{1,30})[)]",
            "\\s+(?=[\\p{Lu}\\p{N}\"“«„])",
            "("),
    /// `MUNICH, June 3, 2026 –`; sure only with capitals or a year
    PLACE_DATE(DatelinePiece.PLACE + DatelinePiece.GAP + DatelinePiece.date("date"), DatelinePiece.DASH, "0123456789"),
    /// `OTTAWA —`; sure only with capitals and before the beginning of a sentence
    PLACE(DatelinePiece.PLACE, DatelinePiece.DASH + "(?=[\\p{Lu}\\p{N}\"“«„‘'])", "-–—_"),
    /// `ÖRNSKÖLDSVIK. Polisen`; sure only with capitals, and if the copy then speaks of that place
    PLACE_STOP("(?=\\p{Lu}{3})" + DatelinePiece.PLACE, "\\.\\s+(?=\\p{Lu})", "."),
    /// `Paris, France | AFP | vendredi 27/11/2026 - 16:12 UTC+1 | 300 mots`
    BETWEEN_BARS(
            DatelinePiece.PLACE + "\\s\\|\\s(?<source>\\p{Lu}{2,8})\\s\\|\\s" + DatelinePiece.date("date")
                    + "(?:[\\s-]{1,3}\\d{1,2}[:.h]\\d{2}[^|\\n]{0,20})?",
            "(?:\\s\\|[^|\\n]{0,30})?\\s*$",
            "|"),
    /// `STT, Tallinna –`; sure only with an agency that is known
    SOURCE_COMMA_PLACE("(?<source>\\p{Lu}{2,8}),\\s" + DatelinePiece.PLACE, DatelinePiece.DASH, ","),
    /// `Bern (sda) Der`, `Nashik, Nov 27 (PTI) The`; sure only with an agency that is known
    PLACE_SOURCE_WITHOUT_DASH(
            DatelinePiece.PLACE + "(?:,\\s" + DatelinePiece.date("date")
                    + ")?\\s[(](?<source>[\\p{L}-]{2,14}(?:[/ ][\\p{L}-]{2,14}){0,3})[)]",
            "\\s+(?=[\\p{Lu}\\p{N}\"“«„])",
            "("),
    /// `(Belga) De`; sure only with an agency that is known
    SOURCE_ALONE("[(](?<source>[\\p{L}-]{2,14})[)]", "\\s+(?=[\\p{Lu}\\p{N}\"“«„])", "("),
    /// `【ローザンヌ共同＝白石環】`
    KYODO(
            "【(?<place>[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー・]{1,20}?)(?<source>共同|時事)(?:＝[^】]{1,30})?】",
            "\\s*",
            "【"),
    /// `(서울=연합뉴스) 한가람 기자 =`
    KOREAN(
            "[(\\[【](?<place>[\\p{IsHangul}·, ]{1,20}+)=(?<source>[\\p{IsHangul}\\d]{2,10}+)[)\\]】]"
                    + "(?:\\s?[\\p{IsHangul} ·]{2,30} (?:기자|특파원|통신원)(?=\\s?=))?",
            "\\s*+(?:=\\s++)?",
            "="),
    /// `新华社北京11月15日电`, `新华社北京11月15日电（记者林安）`
    XINHUA(
            "(?<source>新华社|中新社|中央社|法新社|路透社|美联社)(?<place>\\p{IsHan}{2,10}?)"
                    + "(?<date>(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日)[电電](?:\\s?[（(][^（()）]{0,12}记者[^（()）]{1,30}[）)])?",
            "\\s*", "电電");

    private static final Pattern ENDS = Pattern.compile("^[\\s,–—_-]++|(?<![\\s,–—_-])[\\s,–—_-]++$");
    private static final Pattern REGION = Pattern.compile("[.-]");
    /// A stop behind a number, or behind a month that is not abbreviated.
    private static final Pattern STOP_BEHIND = Pattern.compile("(?<=\\p{IsCyrillic}{4}|\\p{L}{6}|\\d|\\d d)\\.$");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Pattern pattern;
    private final String needed;

    /// @param needed at least one of these characters must be in the text; most copy has none, and is not
    ///     searched further
    DatelineForm(String text, String dash, String needed) {
        this.pattern = Pattern.compile("^[\\s\\u3000\\p{Cf}•●■◆]*+(?<text>" + text + ")(?:" + dash + ")");
        this.needed = needed;
    }

    /// A dateline, and the index in the text at which the story continues.
    record Found(Dateline dateline, int end) {}

    /// Finds the dateline at the beginning of copy; null if there is none.
    static @Nullable Found find(String head) {
        return find(head, false);
    }

    /// @param apart whether the text is a dateline that comes apart from the copy, so that it can be nothing else
    static @Nullable Found find(String head, boolean apart) {
        for (DatelineForm form : values()) {
            if (form.mayBeIn(head)) {
                Matcher matcher = form.pattern.matcher(head);
                if (matcher.find() && form.isSure(matcher, head, apart)) {
                    return new Found(form.dateline(matcher), matcher.end());
                }
            }
        }
        return null;
    }

    private Dateline dateline(Matcher matcher) {
        String place = place(matcher);
        String text = matcher.group("text").strip();
        String once = place == null ? null : PlaceName.once(place);
        return new Dateline(
                once,
                source(matcher),
                date(matcher),
                place == null || place.equals(once) ? text : text.replace(place, once));
    }

    private boolean mayBeIn(String head) {
        for (int i = 0; i < needed.length(); i++) {
            if (head.indexOf(needed.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isSure(Matcher matcher, String head, boolean apart) {
        String place = place(matcher);
        if (place != null && !PlaceName.isLikely(place)) {
            return false;
        }
        boolean capitals = place != null && PlaceName.isCapitals(place);
        String source = source(matcher);
        return switch (this) {
            case PLACE_SOURCE, BETWEEN_SLASHES, SOURCE_DATE_PLACE, SOURCE_PLACE_DATE ->
                isSigned(capitals, place, source, matcher);
            case SOURCE_PLACE -> capitals && source != null && Agencies.sign(source);
            case PLACE_DATE_BARE_SOURCE ->
                source != null && (Agencies.sign(source) || (capitals || apart) && isCapitals(source));
            case PLACE_BARE_SOURCE -> (capitals || apart) && source != null && Agencies.isListed(source);
            case PLACE_DATE ->
                place != null
                        && (apart
                                || capitals
                                || YEAR.matcher(matcher.group("date")).find());
            case PLACE_DAY_SOURCE_WITHOUT_DASH ->
                YEAR.matcher(matcher.group("date")).find() && (capitals || source != null && Agencies.sign(source));
            case PLACE -> capitals && PlaceName.mayStandAlone(Objects.requireNonNull(place));
            case PLACE_STOP ->
                capitals
                        && PlaceName.mayStandAlone(Objects.requireNonNull(place))
                        && isSpokenOf(place, matcher.end(), head);
            case PLACE_DATE_SOURCE ->
                source != null
                        && (Agencies.sign(source)
                                || Agencies.isListed(REGION.split(source)[0])
                                || capitals && group(matcher, "wire") != null);
            case DATE_PLACE_SOURCE, PLACE_SLASH_SOURCE, SOURCE_COMMA_PLACE, BETWEEN_BARS, KOREAN ->
                source != null && Agencies.isListed(source);
            case PLACE_SOURCE_WITHOUT_DASH, SOURCE_ALONE -> source != null && Agencies.signWithoutDash(source);
            case XINHUA, KYODO -> true;
        };
    }

    /// Returns whether the source is a known agency, or must be one because the place is in capitals or a date
    /// is there.
    private boolean isSigned(boolean capitals, @Nullable String place, @Nullable String source, Matcher matcher) {
        if (source == null || Agencies.isExchange(source)) {
            return false;
        }
        boolean placed = place != null && (date(matcher) != null || capitals);
        return Agencies.sign(source)
                || new Signatures(null).byline(source) != null
                || placed && Character.isUpperCase(source.codePointAt(0))
                || isCaseless(source);
    }

    private static boolean isSpokenOf(@Nullable String place, int from, String head) {
        String rest = head.substring(from).toLowerCase(Locale.ROOT);
        return place != null && rest.contains(place.toLowerCase(Locale.ROOT));
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isCaseless(String source) {
        return Character.getType(source.codePointAt(0)) == Character.OTHER_LETTER;
    }

    private @Nullable String place(Matcher matcher) {
        return group(matcher, "place");
    }

    private @Nullable String source(Matcher matcher) {
        String source = group(matcher, "source");
        return source == null ? group(matcher, "wire") : source;
    }

    private @Nullable String date(Matcher matcher) {
        return Stream.of("date", "date2", "date3")
                .map(name -> group(matcher, name))
                .filter(Objects::nonNull)
                .findFirst()
                .map(date -> STOP_BEHIND.matcher(date).replaceFirst(""))
                .orElse(null);
    }

    private @Nullable String group(Matcher matcher, String name) {
        String text = pattern.namedGroups().containsKey(name) ? matcher.group(name) : null;
        String plain = text == null ? "" : ENDS.matcher(text).replaceAll("");
        return plain.isEmpty() ? null : plain;
    }
}
