package dateline.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Finds copy that was laid out by line ends and indents inside one paragraph, and marks it up: an indented line
/// begins a paragraph, and lines with wide gaps are the rows of a table.
///
/// Line ends may also come from a program that breaks and indents XML. So a line begins a paragraph only if every
/// such line comes after the end of a sentence.
final class LineLayout {
    private static final Set<String> HOLDERS = Set.of("p", "div", "section", "body");
    private static final Pattern INDENTED = Pattern.compile("(?<!\\s)\\h*+\\R\\h{2,}+(?=\\S)");
    private static final Pattern BLANK_LINE = Pattern.compile("(?<!\\s)\\h*+\\R\\h*+\\R\\s*+(?=\\S)");
    private static final Pattern GAP = Pattern.compile("(?<=\\S)(?:\\h{3,}+| ?\\t\\h*+)(?=\\S)");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final String ENDS = ".!?:…»”\"’)";
    private static final String BETWEEN_PARAGRAPHS = "<br><br>";
    private static final int FEWEST_INDENTS = 2;
    private static final int LONGEST_ROW = 160;

    private LineLayout() {}

    /// Marks up the lines of an element that holds only text and marks.
    static void markUp(Element element) {
        if (!HOLDERS.contains(element.normalName()) || isOneLine(element)) {
            return;
        }
        TypedList.markUp(element);
        BrokenLines.part(element);
        if (element.childNodes().stream().noneMatch(LineLayout::hasLines)
                || !element.children().stream().allMatch(LineLayout::isMark)) {
            return;
        }
        String text = element.wholeText().strip();
        if (element.childNodes().stream().allMatch(TextNode.class::isInstance) && hasTable(text)) {
            element.html(tables(text));
        } else {
            parting(text).ifPresent(parting -> part(element, parting));
        }
    }

    private static boolean isOneLine(Element element) {
        for (Node node : element.childNodes()) {
            if (!(node instanceof TextNode) || hasLines(node)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLines(Node node) {
        return node instanceof TextNode text && text.getWholeText().indexOf('\n') >= 0;
    }

    private static boolean isMark(Element element) {
        return !Vocabulary.name(element).equals("br")
                && Flow.isInline(element)
                && element.children().stream().allMatch(LineLayout::isMark);
    }

    private static Optional<Pattern> parting(String text) {
        return isParted(text, INDENTED, FEWEST_INDENTS)
                ? Optional.of(INDENTED)
                : isParted(text, BLANK_LINE, 1) ? Optional.of(BLANK_LINE) : Optional.empty();
    }

    /// Returns whether a text is parted by a pattern often enough, and only behind sentences.
    private static boolean isParted(String text, Pattern parting, int fewest) {
        int found = 0;
        for (Matcher part = parting.matcher(text); part.find(); found++) {
            if (ENDS.indexOf(text.charAt(part.start() - 1)) < 0 || Character.isLowerCase(text.charAt(part.end()))) {
                return false;
            }
        }
        return found >= fewest;
    }

    private static void part(Element element, Pattern parting) {
        for (TextNode node : element.textNodes()) {
            String text = node.getWholeText();
            if (parting.matcher(text).find()) {
                String html = Arrays.stream(parting.split(text))
                        .map(Entities::escape)
                        .collect(Collectors.joining(BETWEEN_PARAGRAPHS));
                node.before(html);
                node.remove();
            }
        }
    }

    /// Returns whether all lines are rows of a table.
    static boolean areRows(List<String> lines) {
        return lines.size() > 1 && IntStream.range(0, lines.size()).allMatch(i -> isRow(lines, i));
    }

    /// Composes lines that are rows as a table.
    static Block table(List<String> lines) {
        String rows = lines.stream().map(LineLayout::row).collect(Collectors.joining());
        return Flow.of(HtmlInput.fragment("<table>" + rows + "</table>").body()).getFirst();
    }

    private static String row(String line) {
        return GAP.splitAsStream(line.strip())
                .map(cell -> "<td>" + Entities.escape(cell.strip()) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static boolean hasTable(String text) {
        List<String> lines = LINE_END.splitAsStream(text).toList();
        return IntStream.range(1, lines.size()).anyMatch(i -> isRow(lines, i));
    }

    private static String tables(String text) {
        StringBuilder html = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        StringBuilder loose = new StringBuilder();
        List<String> lines = LINE_END.splitAsStream(text).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (isRow(lines, i)) {
                end("p", loose, html);
                rows.append(row(lines.get(i)));
            } else {
                end("table", rows, html);
                if (lines.get(i).isBlank()
                        || Character.isWhitespace(lines.get(i).charAt(0))) {
                    end("p", loose, html);
                }
                loose.append(Entities.escape(lines.get(i))).append('\n');
            }
        }
        end("table", rows, html);
        end("p", loose, html);
        return html.toString();
    }

    private static void end(String name, StringBuilder content, StringBuilder html) {
        if (!content.toString().isBlank()) {
            html.append('<')
                    .append(name)
                    .append('>')
                    .append(content)
                    .append("</")
                    .append(name)
                    .append('>');
        }
        content.setLength(0);
    }

    /// Returns whether a line is a row: it has as many gaps as a line beside it.
    private static boolean isRow(List<String> lines, int i) {
        int gaps = gaps(lines.get(i));
        return gaps > 0
                && (i > 0 && gaps(lines.get(i - 1)) == gaps || i + 1 < lines.size() && gaps(lines.get(i + 1)) == gaps);
    }

    private static int gaps(String line) {
        return line.length() > LONGEST_ROW
                ? 0
                : (int) GAP.matcher(line.strip()).results().count();
    }
}
