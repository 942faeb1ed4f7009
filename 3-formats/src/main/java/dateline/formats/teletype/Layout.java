package dateline.formats.teletype;

import dateline.copy.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The lines of a text: those before the story, those of the story, and those behind it.
///
/// @param head display lines, each complete
/// @param body physical lines; a paragraph begins after a blank line and at an indented line
/// @param aside lines behind the story, for editors only
record Layout(List<String> head, List<String> body, List<String> aside) {
    /// A display line in the body: a subhead, or a line of a table.
    static final char DISPLAY = '^';

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\n");
    private static final Pattern INDENT = Pattern.compile("^(?:\\t|  |\\x08).*");
    private static final Pattern FILED = Pattern.compile(
            "^[\\p{Lu}][\\p{L} .,/'-]{1,60}[\\d/.]{0,6} ?[(/][\\p{L}\\p{N}/ .-]{2,30}[)/] ?(?:_|-{1,2}|–|—|=)\\s.*",
            Pattern.DOTALL);
    /// `(AGI) - Roma, 4 mar. -`.
    private static final Pattern AGENCY_FIRST = Pattern.compile("\\(\\p{Lu}[\\p{L}]{2,14}\\) {0,2}[-–—] {0,2}\\p{Lu}");
    private static final Pattern NOT_COPY = Pattern.compile(
            "(?isu)^(?:#{1,2} ?(?:notebook|(?:dpa-)?notizblock)\\b.*|.*(?:following information is not (?:intended )?for publication"
                    + "|folgenden informationen sind nicht (?:zur|für die) veröffentlichung).*)");
    /// `LUKA-MOL-ISPRAVKA`
    private static final Pattern KEYWORD = Pattern.compile("[\\p{Lu}\\p{N}/-]{3,60}");
    private static final int MOST_HEADLINES = 12;
    private static final int MOST_LINES_OF_HEADLINE = 3;
    private static final int LONGEST_HEAD = 80;
    private static final int LONGEST_DISPLAY = 1_000;

    static Layout of(TeletypeMessage message) {
        List<String> lines = LINE_END.splitAsStream(Typography.set(message.text()))
                .map(String::stripTrailing)
                .toList();
        int aside = first(lines, NOT_COPY);
        List<String> copy = EndMarks.strip(lines.subList(0, aside));
        List<String> rest = lines.subList(aside, lines.size());
        Layout layout = message.heading().format().equals(Heading.ANPA) ? anpa(copy, rest) : iptc(copy, rest);
        return layout.withNotesInTheHead();
    }

    /// Moves notes to editors at the beginning of the body to the head: they are not copy.
    private Layout withNotesInTheHead() {
        List<String> all = new ArrayList<>();
        head.forEach(line -> put(all, line));
        int at = 0;
        for (int end = paragraphEnd(0); end > at; end = paragraphEnd(at)) {
            String paragraph = String.join(
                            " ",
                            body.subList(at, end).stream().map(String::strip).toList())
                    .strip();
            boolean labelled = !paragraph.isEmpty() && !all.isEmpty() && Head.isLabel(all.getLast());
            if (!paragraph.isEmpty() && !labelled && !Head.isNote(paragraph)) {
                break;
            }
            if (!paragraph.isEmpty()) {
                put(all, displayed(paragraph));
            }
            at = end;
        }
        return new Layout(all, body.subList(at, body.size()), aside);
    }

    /// Adds a line; joins it to the line before if that is only the label of a note.
    private static void put(List<String> lines, String line) {
        if (!lines.isEmpty() && Head.isLabel(lines.getLast())) {
            lines.set(lines.size() - 1, lines.getLast() + ": " + line);
        } else {
            lines.add(line);
        }
    }

    private int paragraphEnd(int from) {
        int end = Math.min(from + 1, body.size());
        boolean blank = from < body.size() && body.get(from).isBlank();
        while (!blank
                && end < body.size()
                && !body.get(end).isBlank()
                && !INDENT.matcher(body.get(end)).matches()) {
            end++;
        }
        return end;
    }

    private static int first(List<String> lines, Pattern pattern) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() < 200 && pattern.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    /// Splits ANPA lines: display lines stand between `^` and `<` or `=`; the story begins with the first
    /// indented line.
    private static Layout anpa(List<String> lines, List<String> aside) {
        List<String> head = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean marked = !line.isEmpty() && line.charAt(0) == DISPLAY;
            String text = displayed(line);
            if (INDENT.matcher(line).matches() || FILED.matcher(text).matches()) {
                return new Layout(head, body(lines.subList(i, lines.size())), aside);
            }
            if (open && !marked && !text.isEmpty()) {
                head.set(head.size() - 1, head.getLast() + " " + text);
            } else if (!text.isEmpty()) {
                head.add(text);
            }
            boolean ended = withoutEnd(line).length() < line.length();
            open = !text.isEmpty()
                    && !ended
                    && (marked || open)
                    && head.getLast().length() < LONGEST_DISPLAY;
        }
        return new Layout(head, List.of(), aside);
    }

    private static String displayed(String line) {
        String text = withoutEnd(line).strip();
        return text.startsWith("^") ? text.substring(1).strip() : text;
    }

    /// Removes the quad that ends a line; returns the line unchanged if it has none.
    static String withoutEnd(String line) {
        String text = line.stripTrailing();
        boolean ended = !text.isEmpty() && "<=>".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ended ? text.substring(0, text.length() - 1).stripTrailing() : line;
    }

    private static List<String> body(List<String> lines) {
        return lines.stream()
                .map(line ->
                        line.startsWith("^") && FILED.matcher(displayed(line)).matches() ? displayed(line) : line)
                .map(line -> line.endsWith("<")
                        ? line.substring(0, line.length() - 1).stripTrailing()
                        : line)
                .toList();
    }

    /// Splits IPTC 7901 lines: the headline ends with `=`, or with a blank line, or before the line with
    /// the dateline.
    private static Layout iptc(List<String> lines, List<String> aside) {
        int end = headEnd(lines);
        List<String> body = lines.subList(end, lines.size());
        return new Layout(
                HeadLines.of(lines.subList(0, end), body),
                body.stream().flatMap(Layout::subhead).toList(),
                aside);
    }

    /// Returns a line that is labelled as a subhead as a display line of its own.
    private static Stream<String> subhead(String line) {
        return HeadLines.isSubhead(line) ? Stream.of("", DISPLAY + HeadLines.subhead(line), "") : Stream.of(line);
    }

    private static int headEnd(List<String> lines) {
        int most = Math.min(MOST_HEADLINES, lines.size());
        for (int i = 0; i < most && (!isStory(lines.get(i)) || isIndentedHead(lines.get(i))); i++) {
            if (lines.get(i).endsWith("=")) {
                return subheadEnd(lines, i + 1);
            }
        }
        boolean begun = false;
        for (int i = 0; i < most; i++) {
            String line = lines.get(i);
            if (isStory(line) || line.isBlank() && begun) {
                return i;
            }
            begun |= !line.isBlank() && !isAboveNotes(lines, i);
        }
        return begun && lines.size() > 1 ? firstLines(lines.subList(0, most)) : 0;
    }

    /// Returns where the head ends: behind a labelled subhead that ends with `=` too, if one follows the headline.
    private static int subheadEnd(List<String> lines, int from) {
        int subhead = afterBlank(lines, from);
        if (subhead < lines.size() && HeadLines.isSubhead(lines.get(subhead))) {
            for (int i = subhead; i < Math.min(subhead + MOST_LINES_OF_HEADLINE, lines.size()); i++) {
                if (lines.get(i).endsWith("=")) {
                    return i + 1;
                }
            }
        }
        return from;
    }

    /// Returns whether the headline only follows below a line: it is a note, or keywords above a notice to users.
    private static boolean isAboveNotes(List<String> lines, int i) {
        boolean note = isInBrackets(lines.get(i)) || Head.isNote(lines.get(i));
        int next = i + 1;
        boolean keywords = i == 0
                && KEYWORD.matcher(lines.get(i)).matches()
                && next < lines.size()
                && Head.isNote(lines.get(next));
        return note && isAboveHeadline(lines, i) || keywords && isAboveHeadline(lines, next);
    }

    /// Returns whether a blank line, the headline, and then the story follow a note. Otherwise the lines below the
    /// note may be the story itself.
    private static boolean isAboveHeadline(List<String> lines, int note) {
        int begin = afterBlank(lines, note + 1);
        while (begin < lines.size() && isInBrackets(lines.get(begin))) {
            begin = afterBlank(lines, begin + 1);
        }
        int end = begin;
        while (end < lines.size() && !lines.get(end).isBlank() && !isStory(lines.get(end))) {
            end++;
        }
        int story = afterBlank(lines, end);
        return lines.get(Math.min(note + 1, lines.size() - 1)).isBlank()
                && end > begin
                && end - begin <= MOST_LINES_OF_HEADLINE
                && story < lines.size()
                && (isStory(lines.get(story)) || Copy.beginsWithDateline(lines.get(story)));
    }

    private static int afterBlank(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /// Counts the headline, and the notes in brackets and the byline below it.
    private static int firstLines(List<String> lines) {
        int end = 1;
        while (end < lines.size() && (isInBrackets(lines.get(end)) || Head.isByline(lines.get(end)))) {
            end++;
        }
        return end;
    }

    static boolean isInBrackets(String line) {
        String text = line.strip();
        return text.length() < LONGEST_DISPLAY && text.startsWith("(") && text.indexOf(')') == text.length() - 1;
    }

    /// Returns whether this is a byline or the like, which Reuters indents as it does the copy.
    private static boolean isIndentedHead(String line) {
        return line.endsWith("=")
                && line.length() < LONGEST_HEAD
                && !FILED.matcher(line.strip()).matches();
    }

    static boolean isStory(String line) {
        return isIndented(line)
                || FILED.matcher(line).matches()
                || AGENCY_FIRST.matcher(line).lookingAt();
    }

    static boolean isIndented(String line) {
        return INDENT.matcher(line).matches();
    }
}
