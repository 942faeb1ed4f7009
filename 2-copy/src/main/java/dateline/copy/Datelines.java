package dateline.copy;

import dateline.story.Dateline;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads datelines, in each [DatelineForm] that agencies print.
public final class Datelines {
    private static final int LONGEST = 200;
    /// A longer paragraph is not a dateline alone.
    private static final int LONGEST_WHOLE = 120;
    private static final int SHORTEST_PLACE = 3;
    private static final String DASHES = "—–―‒_-";
    private static final String HOUR = "(?:(?iu:at|um|à)\\s)?\\d{1,2}(?:[:.h]\\d{2}){1,2}(?:[.,]\\d{1,9})?"
            + "\\s?(?iu:[ap]\\.?m\\.?|uhr|h)?(?:\\s?\\p{Lu}{1,5})?(?:\\s?[+-]\\d{2}:?\\d{2})?";
    private static final Pattern DATE_FIRST =
            Pattern.compile("^" + DatelinePiece.date("date") + "(?:[\\s,T]{1,3}" + HOUR + ")?$");
    private static final Pattern HOUR_FIRST =
            Pattern.compile("^" + HOUR + "(?:[\\s,]{1,3}" + DatelinePiece.date("date") + ")?$");
    private static final Pattern DIGITS = Pattern.compile("^[\\d\\s:./TZ+-]*+$");
    private static final Pattern BEHIND_PLACE = Pattern.compile("^[\\s,.)]*+(?<text>(?:" + DatelinePiece.date("date")
            + "[\\s,]*+)?" + "(?:[(](?<source>[^()]{2,40})[)])?)\\s*+(?:" + DatelinePiece.DASH
            + "|\\.\\s?[-–—]\\s*|:\\s+|=\\s+|$)");

    private Datelines() {}

    /// Reads a dateline that comes apart from the copy, as in the elements of NITF and NewsML; null if it names
    /// no place: some suppliers put a time there, or the byline.
    public static @Nullable Dateline of(String printed) {
        String text = withoutDashesBehind(printed.strip());
        if (text.isEmpty() || isTime(text) || PlaceName.isByline(text)) {
            return null;
        }
        DatelineForm.Found found = DatelineForm.find(head(text) + " — ", true);
        if (found != null) {
            return found.dateline();
        }
        String once = PlaceName.once(text);
        return new Dateline(once, null, null, once);
    }

    /// Returns a place without a region of the same name: `Oslo` for `Oslo, Oslo`.
    public static String once(String place) {
        return PlaceName.once(place);
    }

    /// Returns whether this is a time or a date and nothing else: `2026-03-02 08:00:11 GMT+00:00`.
    static boolean isTime(String text) {
        return text.length() < LONGEST
                && (DATE_FIRST.matcher(text).matches()
                        || HOUR_FIRST.matcher(text).matches()
                        || DIGITS.matcher(text).matches());
    }

    /// Finds the dateline at the beginning of copy; null if there is none.
    static DatelineForm.@Nullable Found find(String copy) {
        return DatelineForm.find(head(copy));
    }

    /// Finds a dateline that is the whole of a paragraph and may end without a dash; null if it is not one.
    static @Nullable Dateline whole(String paragraph) {
        String text = withoutDashesBehind(paragraph.strip());
        DatelineForm.Found found = text.length() > LONGEST_WHOLE ? null : DatelineForm.find(head(text) + " — ");
        return found != null && found.end() >= text.length() && isShort(found.dateline()) ? found.dateline() : null;
    }

    private static String withoutDashesBehind(String text) {
        int end = text.length();
        while (end > 0 && (DASHES.indexOf(text.charAt(end - 1)) >= 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isShort(Dateline dateline) {
        String place = dateline.place();
        return isComplete(dateline) && (place == null || PlaceName.isShort(place));
    }

    /// Returns whether a dateline has a known agency, or an agency and a date behind a place in capitals. A heading
    /// of a table may look like any other: `BALANCE SHEET (Unaudited)`.
    static boolean isComplete(Dateline dateline) {
        String place = dateline.place();
        String source = dateline.source();
        boolean capitals = place != null && PlaceName.isCapitals(place) && dateline.date() != null;
        return source != null && (Agencies.sign(source) || capitals);
    }

    /// Finds a dateline at the beginning of copy that repeats the one that came apart from it; null if the copy
    /// begins in another way.
    static DatelineForm.@Nullable Found repeated(String copy, Dateline declared) {
        String text = head(copy);
        for (String printed : new @Nullable String[] {declared.text(), declared.place()}) {
            int end = printed == null ? 0 : endOf(printed, text);
            Matcher behind = BEHIND_PLACE.matcher(text.substring(end));
            if (end > 0 && behind.find()) {
                String source = behind.group("source");
                String date = behind.group("date");
                Dateline dateline = new Dateline(
                        declared.place(),
                        source == null ? declared.source() : source,
                        declared.date() == null ? date : declared.date(),
                        text.substring(0, end + behind.end("text")).strip());
                return new DatelineForm.Found(dateline, end + behind.end());
            }
        }
        return null;
    }

    /// Returns the index in the text behind the same letters and digits as in `printed`; 0 if it begins with
    /// others, or if they are too few to be a place.
    private static int endOf(String printed, String text) {
        int at = 0;
        int letters = 0;
        for (int i = 0; i < printed.length(); i++) {
            char letter = Character.toLowerCase(printed.charAt(i));
            if (Character.isLetterOrDigit(letter)) {
                while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
                    at++;
                }
                if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != letter) {
                    return 0;
                }
                at++;
                letters++;
            }
        }
        boolean whole = at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return letters >= SHORTEST_PLACE && whole ? at : 0;
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).replace('\u00A0', ' ');
    }
}
