package dateline.copy;

import dateline.story.Dateline;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of its own with the place, the writer and the agency between slashes, as in Arabic copy:
/// `إزمير/ محمد يلماز/ الأناضول`. In other scripts, such a line may also be a credit.
///
/// @param byline null if the line names no writer
record DatelineLine(Dateline dateline, @Nullable String byline) {
    private static final int LONGEST = 100;
    private static final int MOST_PARTS = 3;
    private static final int MOST_WORDS = 4;
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern BLANK = Pattern.compile("\\s++");

    /// Returns what the line says; null if it is something else.
    static @Nullable DatelineLine of(String paragraph) {
        String line = paragraph.strip();
        if (line.length() > LONGEST
                || line.indexOf('/') < 1
                || Character.getType(line.codePointAt(0)) != Character.OTHER_LETTER) {
            return null;
        }
        List<String> parts = SLASH.splitAsStream(line).map(String::strip).toList();
        boolean isShort = parts.stream().allMatch(part -> !part.isEmpty() && BLANK.split(part).length <= MOST_WORDS);
        if (!isShort || parts.size() < 2 || parts.size() > MOST_PARTS || !Agencies.isListed(parts.getLast())) {
            return null;
        }
        String place = parts.getFirst();
        String agency = parts.getLast();
        return new DatelineLine(
                new Dateline(place, agency, null, place + "/ " + agency),
                parts.size() < MOST_PARTS ? null : parts.get(1));
    }
}
