package dateline.search.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The terms by which a name is offered to readers who type its beginning, or the beginning of one of its
/// words. Each term is the rest of the name from there, a separator, and the name as it is written.
public final class OfferedName {
    private static final char SEPARATOR = '\u001f';
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]++");

    private OfferedName() {}

    /// Lists the terms of a name; none if it is too long to be offered.
    static Set<String> terms(String name) {
        String display = BLANKS.matcher(name).replaceAll(" ").strip();
        Set<String> terms = new LinkedHashSet<>();
        if (display.length() > LONGEST) {
            return terms;
        }
        String rest = folded(display);
        for (int word = 0; word < MOST_WORDS && !rest.isEmpty(); word++) {
            terms.add(rest + SEPARATOR + display);
            int blank = rest.indexOf(' ');
            rest = blank < 0 ? "" : rest.substring(blank + 1);
        }
        return terms;
    }

    /// Returns the name as it is written.
    public static String display(String term) {
        return term.substring(term.indexOf(SEPARATOR) + 1);
    }

    /// Returns what a reader typed in the form in which the terms begin: in lower case, without accents.
    public static String folded(String typed) {
        String apart = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return BLANKS.matcher(MARKS.matcher(apart).replaceAll("")).replaceAll(" ");
    }
}
