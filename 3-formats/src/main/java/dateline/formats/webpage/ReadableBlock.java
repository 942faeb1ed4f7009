package dateline.formats.webpage;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Finds the part of a page that is its copy, if no markup says which: the smallest element that contains
/// nearly all the mass of its paragraphs.
///
/// The mass of a paragraph is the length of its text outside of links. A paragraph that is mostly links, or
/// very short, has no mass. The search starts at the root and descends while one child has more than four
/// fifths of the mass.
final class ReadableBlock {
    private static final int LIGHTEST = 40;
    private static final double MOSTLY = 0.8;
    private static final double LINKED = 0.5;

    private final Map<Element, Integer> masses = new IdentityHashMap<>();

    private ReadableBlock(Element root) {
        weigh(root);
    }

    /// @return the copy's element; the root itself if no child has most of the mass
    static Element find(Element root) {
        ReadableBlock block = new ReadableBlock(root);
        Element at = root;
        for (Element next = block.heaviest(at); block.mass(next) > block.mass(at) * MOSTLY; next = block.heaviest(at)) {
            if (next == at || isParagraph(next)) {
                break;
            }
            at = next;
        }
        return at;
    }

    /// Returns the number of characters of copy in an element.
    static int of(Element root) {
        return new ReadableBlock(root).mass(root);
    }

    private Element heaviest(Element element) {
        Element heaviest = element;
        int most = 0;
        for (Element child : element.children()) {
            if (mass(child) > most) {
                most = mass(child);
                heaviest = child;
            }
        }
        return heaviest;
    }

    private int mass(Element element) {
        return Objects.requireNonNullElse(masses.get(element), 0);
    }

    /// Weighs each element after its children.
    private void weigh(Element root) {
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {}

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    int mass = isParagraph(element) ? paragraph(element) : loose(element);
                    masses.merge(element, mass, Integer::sum);
                    Element parent = element.parent();
                    if (parent != null && element != root && !isParagraph(parent)) {
                        masses.merge(parent, mass(element), Integer::sum);
                    }
                }
            }
        });
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p", "blockquote", "pre", "li", "td" -> true;
            default -> false;
        };
    }

    private static int paragraph(Element element) {
        int length = element.text().length();
        int linked =
                element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return length < LIGHTEST || linked > length * LINKED ? 0 : length - linked;
    }

    /// Returns the mass of text directly in an element, without a paragraph around it.
    private static int loose(Element element) {
        int mass = 0;
        for (Node node : element.childNodes()) {
            int length = node instanceof TextNode text ? text.text().strip().length() : 0;
            mass += length < LIGHTEST ? 0 : length;
        }
        return element.nameIs("a") || element.nameIs("figcaption") ? 0 : mass;
    }
}
