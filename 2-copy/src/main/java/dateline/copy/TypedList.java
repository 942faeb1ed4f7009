package dateline.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Finds lists that a writer typed with a mark at the beginning of each line, and marks them up as lists.
///
/// Dashes are not such marks: in many languages they begin the words of a speaker.
final class TypedList {
    /// Group `mark` is the mark. A line of marks alone, such as `* * *`, is a rule.
    private static final Pattern ITEM = Pattern.compile("^\\s*+(?<mark>[*•●·◾■▪‣])[\\s\\h]++(?=[^\\s\\h*•●·◾■▪‣])");
    /// Between a label and the first item in its line: `Highlights: * Force ten`.
    private static final Pattern BEHIND_LABEL = Pattern.compile("(?<=:)[\\s\\h]++(?=[*•●·◾■▪‣][\\s\\h])");
    private static final String MARKS = "*•●·◾■▪‣";
    private static final int FEWEST = 2;

    private TypedList() {}

    /// Returns the lines of a plain paragraph, with each item on one line. Returns an empty list if the paragraph
    /// has no typed list. A line without a mark belongs to the item above it.
    static List<String> lines(List<String> paragraph) {
        if (paragraph.stream().noneMatch(TypedList::hasMark)) {
            return List.of();
        }
        String mark = "";
        int items = 0;
        List<StringBuilder> lines = new ArrayList<>();
        for (String line :
                paragraph.stream().flatMap(BEHIND_LABEL::splitAsStream).toList()) {
            String found = mark(line);
            if (items > 0 && found.isEmpty()) {
                lines.getLast().append(' ').append(line.strip());
                continue;
            }
            if (items > 0 && !found.equals(mark)) {
                return List.of();
            }
            mark = found;
            items += found.isEmpty() ? 0 : 1;
            lines.add(new StringBuilder(line.strip()));
        }
        return items < FEWEST
                ? List.of()
                : lines.stream().map(StringBuilder::toString).toList();
    }

    /// Marks up the lines of an element that holds only text, marks and breaks, if each line from some line on
    /// is an item. The lines above stay as they are.
    static void markUp(Element element) {
        if (element.childrenSize() == 0
                || element.children().stream().noneMatch(TypedList::isBreak)
                || !element.children().stream().allMatch(child -> isBreak(child) || Flow.isInline(child))
                || !hasMark(element.wholeText())) {
            return;
        }
        List<Element> lines = parted(element);
        List<String> marks = lines.stream().map(line -> mark(line.wholeText())).toList();
        int first = 0;
        while (first < marks.size() && marks.get(first).isEmpty()) {
            first++;
        }
        long kinds = marks.stream().skip(first).distinct().count();
        if (marks.size() - first >= FEWEST && kinds == 1) {
            rewrite(element, lines.subList(0, first), lines.subList(first, lines.size()));
        }
    }

    private static void rewrite(Element element, List<Element> above, List<Element> items) {
        element.empty();
        for (Element line : above) {
            element.insertChildren(-1, line.childNodesCopy());
            element.appendElement("br");
        }
        Element list = element.appendElement("ul");
        for (Element line : items) {
            Matcher mark = ITEM.matcher(line.wholeText());
            ElementText.removeFirst(line, mark.find() ? mark.end() : 0);
            list.appendElement("li").insertChildren(-1, line.childNodesCopy());
        }
    }

    /// Returns copies of the lines that have text.
    private static List<Element> parted(Element element) {
        List<Element> lines = new ArrayList<>();
        lines.add(new Element("p"));
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && isBreak(child)) {
                lines.add(new Element("p"));
            } else {
                lines.getLast().appendChild(node.clone());
            }
        }
        return lines.stream().filter(line -> !line.wholeText().isBlank()).toList();
    }

    private static boolean hasMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Returns the mark of an item; empty if the line is not one.
    private static String mark(String line) {
        Matcher item = ITEM.matcher(line);
        return item.find() ? item.group("mark") : "";
    }

    private static boolean isBreak(Element element) {
        return element.nameIs("br");
    }
}
