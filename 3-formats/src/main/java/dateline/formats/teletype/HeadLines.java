package dateline.formats.teletype;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines above the copy of IPTC 7901. Each is of its own kind: keywords, marks, headline, subhead, note,
/// byline. A line that does not fit is continued in the next.
final class HeadLines {
    private static final Pattern SUBHEAD = Pattern.compile("^(?:Utl|Ztl|Untertitel|Zwischentitel)\\.?: ?+(?=\\S)");
    /// The heading of the message once more, in the middle of its text.
    private static final Pattern HEADING =
            Pattern.compile("^\\p{L}{2,6}\\d{2,5} {1,3}[1-9] {1,3}\\p{L}{1,4} {1,3}\\d{1,5}(?: .*)?$");
    /// What a line ends with that surely goes on.
    private static final String GOES_ON = ",:;-–—/";

    private static final String ENDS = ".!?…";
    private static final int NARROWEST = 60;
    private static final int LONGEST = 1_000;

    private final List<String> joined = new ArrayList<>();
    private final boolean ended;
    private final int width;
    private String last = "";

    private HeadLines(boolean ended, int width) {
        this.ended = ended;
        this.width = width;
    }

    /// Joins the lines that belong together, and leaves out those that are only for the transmission.
    ///
    /// @param body the physical lines of the copy, which show how wide a line can be
    static List<String> of(List<String> head, List<String> body) {
        boolean ended = head.stream().anyMatch(line -> line.stripTrailing().endsWith("="));
        int widest = body.stream().mapToInt(String::length).max().orElse(0);
        HeadLines lines = new HeadLines(ended, Math.max(NARROWEST, widest));
        head.forEach(
                line -> lines.add(line.endsWith("=") ? Layout.withoutEnd(line).strip() : line.strip()));
        return lines.joined;
    }

    private void add(String line) {
        if (line.isEmpty() || line.length() < LONGEST && HEADING.matcher(line).matches()) {
            return;
        }
        if (!joined.isEmpty() && continues(line)) {
            joined.set(joined.size() - 1, joined.getLast() + " " + line);
        } else {
            joined.add(subhead(line));
        }
        last = line;
    }

    /// Returns whether a line continues the one above it: within the brackets of a note, in small letters, or
    /// because its first word did not fit above. In a head without an end mark, a line that begins with a capital
    /// letter may be a subhead, unless all is in capitals.
    private boolean continues(String line) {
        if (joined.getLast().length() + line.length() > LONGEST) {
            return false;
        }
        if (isOpen(joined.getLast())) {
            return true;
        }
        boolean own = isSubhead(line) || line.startsWith("(") || Head.isByline(line) || isClosed(joined.getLast());
        boolean small = Character.isLowerCase(line.codePointAt(0));
        return !own
                && (small
                        || GOES_ON.indexOf(last.charAt(last.length() - 1)) >= 0 && !isKeywords(last)
                        || (ended || isLoud(line) && isLoud(last)) && isFull(line));
    }

    /// Returns whether the first word of a line would not have fitted into the line above.
    private boolean isFull(String line) {
        int blank = line.indexOf(' ');
        return last.length() + 1 + (blank < 0 ? line.length() : blank) > width;
    }

    private static boolean isLoud(String line) {
        return line.codePoints().noneMatch(Character::isLowerCase);
    }

    /// Returns whether a line is a note in brackets that goes on.
    private static boolean isOpen(String line) {
        return line.startsWith("(") && line.indexOf(')') < 0;
    }

    /// Returns whether nothing can follow a line: a note in brackets, keywords, a mark, an embargo with its time,
    /// or a whole sentence.
    private static boolean isClosed(String line) {
        return line.startsWith("(")
                || isKeywords(line)
                || isMark(line)
                || Head.holdsUntil(line)
                || ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /// Returns whether a line is only a mark: `2. Lead`, `Korrektur`.
    private static boolean isMark(String line) {
        return line.length() < Head.LONGEST_MARK && Marks.read(line).isPresent();
    }

    private static boolean isKeywords(String line) {
        return Heading.isKeywords(line);
    }

    static boolean isSubhead(String line) {
        return SUBHEAD.matcher(line.strip()).lookingAt();
    }

    /// Returns a subhead without its label.
    static String subhead(String line) {
        return SUBHEAD.matcher(line.strip()).replaceFirst("");
    }
}
