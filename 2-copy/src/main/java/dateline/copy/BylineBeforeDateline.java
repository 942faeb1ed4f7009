package dateline.copy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A byline that stands before the dateline in the same paragraph: `By Jo Example OSLO, March 2 (NTB) -`.
///
/// @param length how much of the paragraph it takes
record BylineBeforeDateline(String byline, int length) {
    private static final int LONGEST = 160;
    private static final Pattern BY = Pattern.compile("(?u)^\\s*+(?:By|BY|Von|VON|Par|PAR|Por|POR|Di)\\s++(?=\\p{Lu})");
    private static final Pattern GAP = Pattern.compile("\\s++");

    /// Returns the byline; null if there is none, or no dateline behind it. Of several ways to part the words,
    /// takes a line end, then one with the place in capitals, then the first where each person has two names.
    static @Nullable BylineBeforeDateline find(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        Matcher by = BY.matcher(head);
        if (!by.find()) {
            return null;
        }
        BylineBeforeDateline likely = null;
        Matcher gap = GAP.matcher(head);
        for (int from = by.end(); gap.find(from); from = gap.end()) {
            String names = head.substring(by.end(), gap.start());
            boolean line = gap.group().indexOf('\n') >= 0;
            DatelineForm.Found found = line || Byline.persons(names) ? Datelines.find(text.substring(gap.end())) : null;
            String place = found == null ? null : found.dateline().place();
            if (place != null && (line || PlaceName.isCapitals(place) && !Byline.isLoud(names))) {
                return new BylineBeforeDateline(names.strip(), gap.end());
            }
            if (place != null && likely == null) {
                likely = new BylineBeforeDateline(names.strip(), gap.end());
            }
        }
        return likely;
    }
}
