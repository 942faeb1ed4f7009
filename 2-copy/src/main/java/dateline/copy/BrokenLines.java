package dateline.copy;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Finds paragraphs that a supplier parted by one line break each, inside one paragraph, and parts them.
///
/// A break may also be the end of a wire's line, or a line of verse or of an address. So all long lines must
/// end a sentence, and short lines may stand only above and below them.
final class BrokenLines {
    private static final int LONG = 50;
    private static final int FEWEST = 2;
    private static final String ENDS = ".!?…»”\"’)";

    private BrokenLines() {}

    /// Doubles the breaks of an element that holds only text, marks and breaks, if they part paragraphs.
    static void part(Element element) {
        List<Element> breaks =
                element.children().stream().filter(BrokenLines::isBreak).toList();
        if (breaks.size() < FEWEST - 1
                || !element.children().stream().allMatch(child -> isBreak(child) || Flow.isInline(child))) {
            return;
        }
        if (areParagraphs(lines(element))) {
            breaks.forEach(line -> line.after(new Element("br")));
        }
    }

    private static boolean isBreak(Element element) {
        return element.nameIs("br");
    }

    private static List<String> lines(Element element) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && isBreak(child)) {
                lines.add(line.toString().strip());
                line.setLength(0);
            } else {
                line.append(
                        node instanceof TextNode text
                                ? text.getWholeText()
                                : node instanceof Element e ? e.text() : "");
            }
        }
        lines.add(line.toString().strip());
        return lines.stream().filter(each -> !each.isEmpty()).toList();
    }

    private static boolean areParagraphs(List<String> lines) {
        List<Integer> sentences = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() >= LONG) {
                sentences.add(i);
            }
        }
        return sentences.size() >= FEWEST
                && lines.subList(sentences.getFirst(), sentences.getLast() + 1).stream()
                        .allMatch(line -> ENDS.indexOf(line.charAt(line.length() - 1)) >= 0
                                && !Character.isLowerCase(line.codePointAt(0)));
    }
}
