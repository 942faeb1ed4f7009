package dateline.formats.teletype;

import dateline.copy.BodyHtml;
import dateline.copy.Copy;
import dateline.copy.Halves;
import dateline.story.Body;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Makes a body from the physical lines of a story. Joins lines that were broken to fit into one paragraph;
/// keeps the columns of tables and agate.
final class BodyLines {
    private static final Pattern INDENT = Pattern.compile("^(?:\\t|  ).*", Pattern.DOTALL);
    private static final Pattern COLUMNS = Pattern.compile("\\S(?: {3,}|\\t+| ?\\.{4,} ?)(?=\\S)");
    private static final Pattern TABS = Pattern.compile("\\t+");
    private static final Pattern RULE = Pattern.compile("^[\\s^]*+(?:_{2,}|-{3,}|\\*(?: ?\\*){2,}+)\\s*+[<=]?");
    private static final Pattern SEMICOLONS = Pattern.compile(";");
    /// The beginning of a line that is a paragraph of its own.
    static final String PARAGRAPH = "\t";
    private static final int LONGEST_ROW = 160;
    private static final int LONGEST_RESULT = 60;
    private static final int MOST_RESULTS = 3;

    private final boolean tabular;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> rows = new ArrayList<>();
    /// Whether the wire marked all of the rows.
    private boolean marked;

    private BodyLines(boolean tabular) {
        this.tabular = tabular;
    }

    /// @param tabular whether the heading says that all lines must stay unchanged; if the wire marks the rows
    ///     itself, only those are rows
    static Body read(List<String> lines, boolean tabular) {
        BodyLines body = new BodyLines(tabular && lines.stream().noneMatch(BodyLines::isMarkedRow));
        for (int i = 0; i < lines.size(); i++) {
            body.line(lines.get(i), body.isRow(lines, i));
        }
        body.endRows();
        body.endParagraph();
        return BodyHtml.clean(body.html.toString());
    }

    /// Returns whether copy begins with a table or with a list of results: short lines with a number, and without
    /// the end of a sentence.
    static boolean beginWithTable(List<String> lines, boolean tabular) {
        List<String> first = lines.stream()
                .filter(line -> !line.isBlank())
                .limit(MOST_RESULTS)
                .toList();
        if (first.isEmpty()) {
            return false;
        }
        boolean rows = new BodyLines(tabular).isRow(first, 0);
        return rows || first.size() > 1 && first.stream().allMatch(BodyLines::isResult);
    }

    private static boolean isResult(String line) {
        String text = line.strip();
        return text.length() <= LONGEST_RESULT
                && text.chars().anyMatch(Character::isDigit)
                && ".!?:,”\"".indexOf(text.charAt(text.length() - 1)) < 0
                && !Copy.beginsWithDateline(text);
    }

    /// Returns whether a line belongs to a table. One line with a wide gap may be an accident; two in a row
    /// are columns.
    private boolean isRow(List<String> lines, int i) {
        String line = lines.get(i);
        return isMarkedRow(line)
                || tabular && !line.isBlank() && !line.startsWith(PARAGRAPH) && !isHead(line)
                || hasColumns(line)
                        && (i > 0 && hasColumns(lines.get(i - 1))
                                || i + 1 < lines.size() && hasColumns(lines.get(i + 1)));
    }

    private static boolean isHead(String line) {
        return line.charAt(0) == Layout.DISPLAY && !hasColumns(line);
    }

    private static boolean isMarkedRow(String line) {
        return line.startsWith(String.valueOf(Typography.TABLE_LINE));
    }

    private static boolean hasColumns(String line) {
        return line.length() <= LONGEST_ROW && COLUMNS.matcher(line.strip()).find();
    }

    private void line(String line, boolean row) {
        if (row) {
            endParagraph();
            marked = (marked || rows.isEmpty()) && isMarkedRow(line);
            rows.add(withoutMarks(line));
            return;
        }
        endRows();
        boolean display = line.startsWith(String.valueOf(Layout.DISPLAY));
        if (line.isBlank() || INDENT.matcher(line).matches() || display || isAside(line)) {
            endParagraph();
        }
        if (line.length() < LONGEST_ROW && RULE.matcher(line).matches()) {
            endParagraph();
            html.append("<hr>");
        } else if (display) {
            block("h3", withoutMarks(line).strip());
        } else if (!line.isBlank()) {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    /// Returns whether a line begins with a bracket behind a sentence: it names the writers or their addresses.
    private boolean isAside(String line) {
        boolean ended = !paragraph.isEmpty() && ".\")”".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
        return ended && (line.startsWith(" (") || line.startsWith("(("));
    }

    private static String withoutMarks(String line) {
        String rest = line.replaceFirst("^[\\x08^]+", "");
        return line.startsWith("^") || line.startsWith("\b") ? Layout.withoutEnd(rest) : rest;
    }

    private void endParagraph() {
        block("p", paragraph.toString());
        paragraph.setLength(0);
    }

    private void block(String name, String text) {
        if (!text.isBlank()) {
            html.append('<').append(name).append('>');
            html.append(Entities.escape(Typography.printed(text)));
            html.append("</").append(name).append(">\n");
        }
    }

    /// Writes the rows as a table if all have the wire's own tabs, or most have semicolons; else as preformatted
    /// lines with their spaces.
    private void endRows() {
        if (rows.isEmpty()) {
            return;
        }
        Pattern parting = parting();
        if (parting != null) {
            html.append("<table>")
                    .append(rows.stream().map(row -> row(row, parting)).collect(Collectors.joining()))
                    .append("</table>\n");
        } else {
            html.append("<pre>").append(Entities.escape(preformatted())).append("</pre>\n");
        }
        rows.clear();
    }

    /// Returns the rows as lines; a tab before each of them is only the wire's.
    private String preformatted() {
        boolean indented = rows.stream().allMatch(row -> row.startsWith(PARAGRAPH));
        return rows.stream()
                .map(row -> Halves.inTable(indented ? row.substring(PARAGRAPH.length()) : row))
                .collect(Collectors.joining("\n"));
    }

    /// Returns what parts the cells of the rows; null if they are no table.
    private @Nullable Pattern parting() {
        long semicolons = rows.stream().filter(row -> row.indexOf(';') >= 0).count();
        if (rows.size() > 1 && rows.stream().allMatch(row -> row.strip().indexOf('\t') > 0)) {
            return TABS;
        }
        return marked && semicolons > 1 && 2 * semicolons > rows.size() ? SEMICOLONS : null;
    }

    private static String row(String row, Pattern parting) {
        return Arrays.stream(parting.split(row.strip(), -1))
                .map(cell -> "<td>" + Entities.escape(Typography.cell(cell.strip())) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
