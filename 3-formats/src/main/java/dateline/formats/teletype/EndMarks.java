package dateline.formats.teletype;

import dateline.copy.Byline;
import dateline.copy.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Removes the marks at the end of a text that show machines and editors that it ends: `-30-`, `(more)`,
/// `NNNN`, the filing time, initials.
final class EndMarks {
    private static final Pattern ALWAYS = Pattern.compile(
            "(?u)^\\s*+(?:-+\\s?30\\s?-+|NNNN|\\((?i:more)\\)|-+\\s?(?i:more)\\s?-+|MORE|\\./\\.[\\p{L}/]{0,12}|-+\\s?ENDS?\\s?-+|ENDS|###+"
                    + "|\\p{L}{2,4}(?:/\\p{L}{2,4})++/?|\\p{Lu}[\\p{Lu}\\d]{1,2}-\\p{Lu}[\\p{Lu}\\d]{1,2}|[<>=^\\s]++)\\s*+<?\\s*+");
    /// Signatures and numbers below the copy of print streams: `(Fab/Adnkronos)`, `Ge1/Sab`, an ISSN, a time.
    private static final Pattern OF_PRINT_STREAM = Pattern.compile("(?u)^\\s*+(?:ISSN [\\d -]{8,16}|\\d{8}"
            + "|\\((?:\\p{L}{2,4}[/-]){1,3}\\p{Lu}\\p{L}{2,14}\\)|\\p{Lu}\\p{Ll}{1,2}\\d?/\\p{Lu}\\p{Ll}{1,3})\\s*+");
    /// An agency and its desk's initials: `PTI RKV DSH`.
    private static final Pattern INITIALS = Pattern.compile("(?<agency>\\p{Lu}{2,6})(?: \\p{Lu}{2,4}){1,4}+");
    private static final Pattern AFTER_A_GAP = Pattern.compile(
            "(?u)^\\s*+(?:30|(?i:more)|\\p{Ll}{2,4}(?:[ ][\\p{Ll}0-9]{2,3}){1,6}|\\*(?:\\s?\\*){2,}+)\\s*+");
    private static final Pattern INDENT = Pattern.compile("\\t| {2}");
    private static final String SENTENCE_ENDS = ".!?\"”’»)…";
    private static final int FROM_THE_END = 40;

    private EndMarks() {}

    /// Returns whether a text without its end control has one of the marks that end copy for good.
    static boolean areIn(String text) {
        List<String> lines =
                text.substring(Math.max(0, text.length() - 2_000)).lines().toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - FROM_THE_END))
                .map(line -> Typography.set(line).strip())
                .anyMatch(line -> FilingTime.isLine(line) || line.matches("-+ ?30 ?-+|NNNN|\\./\\.[\\p{L}/]{0,12}"));
    }

    static List<String> strip(List<String> lines) {
        List<String> left = new ArrayList<>(lines);
        while (!left.isEmpty() && isMark(left)) {
            left.removeLast();
        }
        return left;
    }

    private static boolean isMark(List<String> lines) {
        String last = lines.getLast();
        boolean gap = lines.size() > 1 && lines.get(lines.size() - 2).isBlank();
        return last.isBlank()
                || last.length() < 80
                        && (FilingTime.isLine(last)
                                || ALWAYS.matcher(last).matches()
                                || OF_PRINT_STREAM.matcher(last).matches()
                                || isSigned(last, lines.size() < 2 ? "" : lines.get(lines.size() - 2))
                                || beginsAnew(lines) && Copy.isFurniture(last.strip())
                                || gap && AFTER_A_GAP.matcher(last).matches());
    }

    /// Returns whether a line is an agency with initials, or repeats the last of them.
    private static boolean isSigned(String line, String above) {
        Matcher initials = INITIALS.matcher(line.strip());
        return initials.matches()
                ? Byline.isAgency(initials.group("agency"))
                : line.strip().length() > 1 && above.strip().endsWith(" " + line.strip()) && isSigned(above, "");
    }

    /// Returns whether the last line cannot go on with the sentence of the line above it.
    private static boolean beginsAnew(List<String> lines) {
        String above = lines.size() < 2 ? "" : lines.get(lines.size() - 2).strip();
        return INDENT.matcher(lines.getLast()).lookingAt()
                || above.isEmpty()
                || SENTENCE_ENDS.indexOf(above.charAt(above.length() - 1)) >= 0
                || Copy.isFurniture(above);
    }
}
