package dateline.copy.mending;

import dateline.copy.UnreadableXml;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import dateline.copy.XmlNode;
import dateline.story.StatusWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lists the items of XML that cannot be read as it stands (cut short, not well-formed, too big, in an
/// unknown envelope). Each item has its attributes, and those parts that say which item it is and whether it
/// may be shown.
public final class ItemHeads {
    /// The most bytes that are read; the rest is ignored.
    private static final int LONGEST = 20_000_000;

    private final Set<String> items;
    private final Set<String> parts;
    private final List<Open> open = new ArrayList<>();
    private final List<XmlElement> found = new ArrayList<>();

    /// An item that is still open, and the parts found so far.
    private record Open(XmlElement head, int depth, List<XmlNode> parts) {}

    private ItemHeads(Set<String> items, Set<String> parts) {
        this.items = items;
        this.parts = parts;
    }

    /// Lists the items in the order of their ends. Empty if nothing in the file could stop copy.
    ///
    /// @param items local names of the elements that are items
    /// @param parts local names of the elements in them that are wanted
    public static List<XmlElement> of(String text, Set<String> items, Set<String> parts) {
        String near = text.substring(0, Math.min(text.length(), LONGEST));
        int root = StatusWord.isMentionedIn(near)
                ? LooseRoot.in(near).map(LooseRoot::at).orElse(-1)
                : -1;
        if (root < 0) {
            return List.of();
        }
        ItemHeads heads = new ItemHeads(items, parts);
        try {
            heads.read(XmlInput.ofText(Mending.of(near, root, Cut.ENDED).xml()));
        } catch (UnreadableXml e) {
            heads.closeFrom(0);
        }
        return heads.found;
    }

    private void read(XmlInput xml) throws UnreadableXml {
        while (xml.nextElement()) {
            XmlElement head = xml.head();
            int depth = xml.depth();
            closeFrom(depth);
            if (items.contains(head.name())) {
                open.add(new Open(head, depth, new ArrayList<>()));
            } else if (parts.contains(head.name()) && !open.isEmpty()) {
                part(xml, open.getLast());
            }
        }
        closeFrom(0);
    }

    /// Adds a part to the item; skips it if it is too big.
    private static void part(XmlInput xml, Open item) throws UnreadableXml {
        try {
            item.parts().add(xml.whole());
        } catch (UnreadableXml e) {
            if (e.isLast()) {
                throw e;
            }
        }
    }

    private void closeFrom(int depth) {
        while (!open.isEmpty() && open.getLast().depth() >= depth) {
            Open item = open.removeLast();
            XmlElement head = item.head();
            found.add(new XmlElement(head.name(), head.namespace(), head.attributes(), item.parts(), head.line()));
        }
    }
}
