package dateline.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides whether words at the head of a story name a place.
final class PlaceName {
    private static final Set<String> SMALL_WORDS = Set.of(
            ("and und et y e och og of the upon on am an der im in bei near sur le la les de del du des di da do dos auf"
                            + " el al")
                    .split(" "));
    /// What stands in capitals before a dash and is the kind of the text, not its place.
    private static final Set<String> KINDS =
            Set.of(("ACHTUNG ADVISORY ALERT ATENCIÓN ATTENTION ANALYSIS ANALYSE ANSWER BREAKING COLUMN COMMENT"
                            + " COMMENTARY CORRECTED CORRECTION CORRECTS DEVELOPING EDITORIAL EXCLUSIVE EXPLAINER EXTRA FACTBOX"
                            + " FEATURE FILE FLASH FOCUS GALLERY GRAPHIC INTERVIEW KOMMENTAR KORREKTUR LISTEN LIVE NOTE OBITUARY"
                            + " OPINION PHOTO PHOTOS PODCAST POLL PREVIEW PROFILE QUESTION REFILE REPEAT REPORT REVIEW SPORTS"
                            + " SPOTLIGHT SUMMARY TIMELINE TRENDING UPDATE UPDATED URGENT VIDEO WARNING WATCH WRAPUP KILL"
                            + " WITHHOLD ELIMINATION EMBARGO EMBARGOED HOLD SPERRFRIST ENDS MORE")
                    .split(" "));
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,/&;]+");
    private static final Pattern BY = Pattern.compile(
            "(?u)^(?:(?iu:by|von|par|por)\\s++\\p{L}.*|(?:Di|Av|Af|Door)\\s\\p{Lu}\\p{L}++\\s\\p{Lu}\\p{L}++)$");
    /// Days of the week, which some suppliers print in the place of a dateline.
    private static final Set<String> DAYS = Set.of(("MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY MONTAG"
                    + " DIENSTAG MITTWOCH DONNERSTAG FREITAG SAMSTAG SONNABEND SONNTAG LUNDI MARDI MERCREDI JEUDI VENDREDI"
                    + " SAMEDI DIMANCHE LUNES MARTES MIÉRCOLES JUEVES VIERNES SÁBADO DOMINGO LUNEDÌ MARTEDÌ MERCOLEDÌ GIOVEDÌ"
                    + " VENERDÌ SABATO DOMENICA MANDAG TIRSDAG ONSDAG TORSDAG FREDAG LØRDAG SØNDAG MÅNDAG TISDAG LÖRDAG SÖNDAG"
                    + " MAANANTAI TIISTAI KESKIVIIKKO TORSTAI PERJANTAI LAUANTAI SUNNUNTAI MAANDAG DINSDAG WOENSDAG DONDERDAG"
                    + " VRIJDAG ZATERDAG ZONDAG")
            .split(" "));
    private static final Pattern COMMA = Pattern.compile(",\\s*+");
    /// A desk in place of a place, as EFE prints it.
    private static final Pattern DESK = Pattern.compile("(?u)Redacci[oó]n \\p{Ll}{4,20}(?: [yeé] \\p{Ll}{4,20})?");
    /// Names with hyphens that have a region behind them, or begin as names of places do.
    private static final Pattern HYPHENATED = Pattern.compile("(?u)^(?:(?:SAINTE?|STE?|BAD|PORT|MONT|VAL)-[^,;&]{2,60}+"
            + "|[^,;&]{2,60}+,\\s(?!Inc|Ltd|Corp|Co\\.|Bhd|Plc|LLC)\\p{Lu}(?:\\p{L}{1,3}\\.?|[\\p{L}.-]{1,9}\\.))$");
    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final Set<String> BETWEEN_HYPHENS = Set.of(
            "SUR", "SOUS", "DE", "DES", "DU", "LE", "LES", "LA", "EN", "AUX", "UPON", "ON", "BY", "AM", "AN", "OB");
    private static final int MOST_WORDS = 14;
    private static final int MOST_WORDS_ALONE = 6;
    private static final int SHORTEST_CAPITALS = 4;

    private PlaceName() {}

    /// Returns whether this is place names and the small words among them, and neither a sentence nor a byline.
    static boolean isLikely(String place) {
        if (DESK.matcher(place).matches()) {
            return true;
        }
        List<String> words = List.of(BETWEEN_WORDS.split(place));
        return words.size() <= MOST_WORDS
                && !isByline(place)
                && !DAYS.contains(words.getFirst().toUpperCase(Locale.ROOT))
                && !words.stream().allMatch(word -> KINDS.contains(word.toUpperCase(Locale.ROOT)))
                && words.stream()
                        .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)) || SMALL_WORDS.contains(word));
    }

    /// Returns whether this is a byline: some suppliers print it in the place of a dateline.
    static boolean isByline(String text) {
        return BY.matcher(text).matches();
    }

    /// Returns whether the first part is in capitals, as in `LIMA, Peru`.
    static boolean isCapitals(String place) {
        String first = place.split("[,/]", 2)[0];
        return first.length() >= SHORTEST_CAPITALS && first.equals(first.toUpperCase(Locale.ROOT));
    }

    /// Returns whether words in capitals before a dash name a place, without a date or an agency.
    static boolean mayStandAlone(String place) {
        List<String> words = List.of(BETWEEN_WORDS.split(place));
        return isShort(place)
                && place.chars().noneMatch(letter -> letter == ';' || letter == '&')
                && (place.indexOf('-') < 0 || isHyphenated(place))
                && words.stream().noneMatch(word -> KINDS.contains(word.toUpperCase(Locale.ROOT)))
                && Character.isUpperCase(place.codePointAt(0));
    }

    private static boolean isHyphenated(String place) {
        return HYPHENATED.matcher(place).matches()
                || HYPHEN.splitAsStream(place).anyMatch(BETWEEN_HYPHENS::contains);
    }

    static boolean isShort(String place) {
        return BETWEEN_WORDS.split(place).length <= MOST_WORDS_ALONE;
    }

    /// Returns the place without a region of the same name: `Oslo` for `Oslo, Oslo`.
    static String once(String place) {
        List<String> parts = new ArrayList<>();
        for (String part : COMMA.split(place)) {
            if (parts.stream().noneMatch(part::equalsIgnoreCase)) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }
}
