package dateline.copy;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Removes text from the beginning or the end of an element, also inside its markup.
final class ElementText {
    private ElementText() {}

    static void removeFirst(Element element, int length) {
        int left = length;
        for (Node node : List.copyOf(element.childNodes())) {
            String text = text(node);
            if (text.length() <= left) {
                node.remove();
            } else if (left > 0 && node instanceof TextNode t) {
                t.text(text.substring(left));
            } else if (left > 0 && node instanceof Element e) {
                removeFirst(e, left);
            }
            left -= Math.min(left, text.length());
        }
    }

    static void removeLast(Element element, int length) {
        int left = length;
        for (Node node : List.copyOf(element.childNodes()).reversed()) {
            String text = text(node);
            if (text.length() <= left) {
                node.remove();
            } else if (left > 0 && node instanceof TextNode t) {
                t.text(text.substring(0, text.length() - left));
            } else if (left > 0 && node instanceof Element e) {
                removeLast(e, left);
            }
            left -= Math.min(left, text.length());
        }
    }

    private static String text(Node node) {
        return node instanceof TextNode t ? t.getWholeText() : node instanceof Element e ? e.wholeText() : "";
    }
}
