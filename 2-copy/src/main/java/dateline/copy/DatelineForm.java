package dateline.copy;

import dateline.story.Dateline;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A way in which agencies print a dateline. The forms are tried in order.
enum DatelineForm {
    /// `LIMA, Peru (AP) —`, `PARIS, Nov 15 (Reuters) -`, `LONDON--(BUSINESS WIRE)--`, `OSLO (NTB) - June 3,
    /// 2026 -`, `MOSCOU 15/06 (AFP) =`
    PLACE_SOURCE(
            "(?:" + Piece.PLACE + Piece.GAP + ")?(?:" + Piece.date("date") + Piece.GAP + "|" + Piece.DAY_MONTH
                    + Piece.GAP + ")?" + Piece.SOURCE + "(?:" + Piece.GAP + Piece.date("date2") + ")?",
            Piece.DASH + "|\\s*:\\s+|\\s+=\\s+",
            "(（/"),
    /// `NEW YORK, NY / ACCESSWIRE / June 3, 2026 /`
    BETWEEN_SLASHES(
            Piece.PLACE + "\\s*/\\s*(?<source>[\\p{L}.]{3,30})\\s*/\\s*" + Piece.date("date"), "\\s*/\\s*", "/"),
    /// `(NewMediaWire) - June 3, 2026 - DALLAS —`
    SOURCE_FIRST(
            Piece.SOURCE + Piece.GAP + Piece.date("date") + Piece.GAP + Piece.PLACE + "(?:,\\s*" + Piece.date("date2")
                    + ")?",
            Piece.DASH,
            "(（/"),
    /// `MUNICH, June 3, 2026 –`; sure only with capitals or a year
    PLACE_DATE(Piece.PLACE + Piece.GAP + Piece.date("date"), Piece.DASH, "0123456789"),
    /// `新华社北京11月15日电`
    XINHUA(
            "(?<source>新华社|中新社|中央社|法新社|路透社|美联社)(?<place>\\p{IsHan}{2,10}?)"
                    + "(?<date>(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日)[电電]",
            "\\s*", "电電");

    /// The parts of the forms' regular expressions.
    private interface Piece {
        String PLACE = "(?<place>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’‘/&,;\\- ]{0,90}?)";
        String GAP = "[\\s,–—-]*+";
        String SOURCE = "(?:[(（](?<source>[\\p{L}\\p{N}\\p{M}.&/ \\-]{2,40})[)）]"
                + "|/\\s?(?<wire>[\\p{L}\\p{N}.& \\-]{2,40}?)\\s?/)";
        String MONTH = "(?iu:jan|ene|feb|fév|mar|mär|mrz|apr|avr|abr|may|mai|maj|jun|juin|jul|juil|aug|août|ago|sep|set"
                + "|oct|okt|out|nov|dec|dez|déc|dic|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\\p{L}{0,8}\\.?";
        String WEEKDAY = "(?iu:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
                + "|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
                + "|lunes|martes|miércoles|jueves|viernes|sábado|domingo)";
        String YEAR = "(?:19|20)\\d{2}";
        /// Day and month as Belga and AFP write them; only sure before a source.
        String DAY_MONTH = "(?<date3>\\d{1,2}/\\d{1,2})";
        /// A hyphen is a dash only before a space: "LONDON (AP)-style" has no dash.
        String DASH = "\\s*(?:[—–―‒]|--|-(?=\\s|$))[\\s—–―‒-]*";

        static String date(String group) {
            return "(?<" + group + ">(?:" + WEEKDAY + "\\.?, )?(?:" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s*"
                    + YEAR
                    + ")?|\\d{1,2}\\.?(?:º|er)?\\s+(?:de\\s+)?" + MONTH + "(?:,?\\s+(?:de\\s+)?" + YEAR
                    + ")?|\\d{1,2}[./]\\d{1,2}[./]" + YEAR + "|" + YEAR + "-\\d{2}-\\d{2}))";
        }
    }

    private static final Pattern WORDS_OF_PLACES = Pattern.compile(
            "and|und|et|y|e|och|og|of|the|upon|on|am|an|der|im|in|bei|near|sur|le|la|les|de|del|du|des|di|da|do|dos|auf|el|al");
    private static final int MOST_WORDS = 14;

    private final Pattern pattern;
    private final String needed;

    /// @param needed at least one of these characters must be in the text; most copy has none, and is not
    ///     searched further
    DatelineForm(String text, String dash, String needed) {
        this.pattern = Pattern.compile("^\\s*(?<text>" + text + ")(?:" + dash + ")");
        this.needed = needed;
    }

    /// A dateline, and the index in the text at which the story continues.
    record Found(Dateline dateline, int end) {}

    /// Finds the dateline at the beginning of a text; null if there is none.
    static @Nullable Found find(String head) {
        for (DatelineForm form : values()) {
            Matcher matcher = form.pattern.matcher(head);
            if (form.mayBeIn(head) && matcher.find() && form.isSure(matcher)) {
                Dateline dateline = new Dateline(
                        form.place(matcher),
                        form.source(matcher),
                        form.date(matcher),
                        matcher.group("text").strip());
                return new Found(dateline, matcher.end());
            }
        }
        return null;
    }

    private boolean mayBeIn(String head) {
        return head.chars().anyMatch(letter -> needed.indexOf(letter) >= 0);
    }

    private boolean isSure(Matcher matcher) {
        String place = place(matcher);
        if (place != null && !isPlace(place)) {
            return false;
        }
        return switch (this) {
            case PLACE_SOURCE, BETWEEN_SLASHES, SOURCE_FIRST -> isSigned(place, matcher);
            case PLACE_DATE ->
                place != null && (isCapitals(place) || matcher.group("date").matches("(?s).*\\d{4}.*"));
            case XINHUA -> true;
        };
    }

    /// Returns whether the source is a known agency, or must be one because the place is in capitals or a date
    /// is there.
    private boolean isSigned(@Nullable String place, Matcher matcher) {
        String source = source(matcher);
        if (source == null || Agencies.isExchange(source)) {
            return false;
        }
        boolean dated = date(matcher) != null;
        boolean placed = place != null && (dated || isCapitals(place));
        return Agencies.isKnown(source) || placed && Character.isUpperCase(source.codePointAt(0)) || isCaseless(source);
    }

    /// Returns whether this is place names and the small words among them, and not a sentence.
    private static boolean isPlace(String place) {
        List<String> words = List.of(place.split("[\\s,/&;]+"));
        return words.size() <= MOST_WORDS
                && words.stream()
                        .allMatch(word -> !Character.isLowerCase(word.codePointAt(0))
                                || WORDS_OF_PLACES.matcher(word).matches());
    }

    /// Returns whether the first part is in capitals, as in `LIMA, Peru`.
    private static boolean isCapitals(String place) {
        String first = place.split("[,/]", 2)[0];
        return first.length() > 3 && first.equals(first.toUpperCase(java.util.Locale.ROOT));
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
                .orElse(null);
    }

    private @Nullable String group(Matcher matcher, String name) {
        String text = pattern.namedGroups().containsKey(name) ? matcher.group(name) : null;
        String plain = text == null ? "" : text.replaceAll("^[\\s,–—-]++|(?<![\\s,–—-])[\\s,–—-]++$", "");
        return plain.isEmpty() ? null : plain;
    }
}
