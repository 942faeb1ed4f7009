package dateline.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Composes the blocks of a body, or of one quotation, list item or cell in it. Loose text and divisions
/// become paragraphs, two line breaks end a paragraph, empty blocks are left out, and a paragraph holds no
/// other block.
final class Flow {
    private static final int DEEPEST = 12;
    private static final Set<String> INLINE =
            Set.of("a", "em", "strong", "s", "sub", "sup", "q", "cite", "code", "span", "bdi");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> PARTS_OF_TABLES = Set.of("thead", "tbody", "tfoot");
    private static final List<String> ATTRIBUTES = List.of("colspan", "rowspan", "scope", "start");

    private final Element root;
    private final int depth;
    private final List<Block> blocks = new ArrayList<>();
    private final Line line = new Line();
    private Element around;

    private Flow(Element root, int depth) {
        this.root = root;
        this.depth = depth;
        this.around = root;
    }

    /// Composes the content of an element.
    static List<Block> of(Element root) {
        LineLayout.markUp(root);
        return of(root, root.childNodes(), 0);
    }

    private static List<Block> of(Element root, List<Node> nodes, int depth) {
        Flow flow = new Flow(root, depth);
        nodes.forEach(flow::node);
        flow.endParagraph();
        return flow.blocks;
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            line.text(text.getWholeText());
            text.text(""); // frees the text: it is read once
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        String name = Vocabulary.name(element);
        switch (name) {
            case "br" -> lineBreak();
            case Vocabulary.NOT_COPY, "img" -> {}
            case "h2", "h3", "h4" -> heading(element);
            case "hr" -> block(new Block("hr", "", "", ""));
            case "pre" -> pre(element);
            case "ul", "ol" -> nest(element, this::list);
            case "blockquote" -> nest(element, this::quotation);
            case "table" -> nest(element, this::table);
            case "figcaption" -> figureCaption(element);
            default -> {
                if (INLINE.contains(name)) {
                    inline(element, name);
                } else {
                    division(element);
                }
            }
        }
    }

    static boolean isInline(Element element) {
        return INLINE.contains(Vocabulary.name(element));
    }

    private void lineBreak() {
        if (line.lineBreak() == 2) {
            endParagraph();
        }
    }

    private void inline(Element element, String name) {
        String attributes = inlineAttributes(element);
        boolean means = !attributes.isEmpty() || !Set.of("a", "span").contains(name);
        if (means) {
            line.open(name, attributes);
        }
        element.childNodes().forEach(this::node);
        if (means) {
            line.close();
        }
    }

    private void division(Element element) {
        endParagraph();
        LineLayout.markUp(element);
        Element outer = around;
        around = element;
        element.childNodes().forEach(this::node);
        endParagraph();
        around = outer;
    }

    /// Leaves out the caption of a picture: pictures are kept apart from the copy.
    private void figureCaption(Element caption) {
        Element figure = caption.closest("figure");
        if (figure == null || figure.selectFirst("img") == null) {
            division(caption);
        }
    }

    private void heading(Element element) {
        List<Block> within = of(element, element.childNodes(), depth + 1);
        if (within.stream().allMatch(Block::isParagraph)) {
            String inner = String.join("<br>", within.stream().map(Block::inner).toList());
            block(new Block(Vocabulary.name(element), language(element), inner, oneLine(within)));
        } else {
            within.forEach(this::block);
        }
    }

    private void pre(Element element) {
        String lines = Line.printed(element.wholeText())
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .stripTrailing();
        String text = withoutBlankLines(lines);
        block(new Block("pre", language(element), Line.escaped(text), text));
    }

    /// Removes the blank lines at the beginning.
    private static String withoutBlankLines(String text) {
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return text.substring(text.lastIndexOf('\n', first) + 1);
    }

    /// CASE: deeper than any writer nests, the content is composed as if it stood outside the element.
    private void nest(Element element, java.util.function.Consumer<Element> composed) {
        if (depth < DEEPEST) {
            composed.accept(element);
        } else {
            division(element);
        }
    }

    private void quotation(Element element) {
        List<Block> within = of(element, element.childNodes(), depth + 1);
        block(new Block("blockquote", language(element), Block.html(within, ""), Block.text(within)));
    }

    private void list(Element list) {
        List<Block> items = new ArrayList<>();
        for (Item item : items(list)) {
            List<Block> within = of(item.element, item.nodes, depth + 1);
            if (!within.isEmpty()) {
                String attributes = item.element == list ? "" : attributes(item.element);
                items.add(new Block("li", attributes, cell(within), Block.text(within)));
            }
        }
        block(new Block(Vocabulary.name(list), attributes(list), Block.html(items, ""), Block.text(items)));
    }

    /// @param element the list itself if the nodes are in no item
    private record Item(Element element, List<Node> nodes) {}

    /// Returns the items of a list. A list directly in it belongs to the item before.
    private static List<Item> items(Element list) {
        List<Item> items = new ArrayList<>();
        for (Node child : list.childNodes()) {
            if (child instanceof Element element && element.nameIs("li")) {
                items.add(new Item(element, new ArrayList<>(element.childNodes())));
            } else if (!items.isEmpty() && child instanceof Element inner && LISTS.contains(Vocabulary.name(inner))) {
                items.getLast().nodes.add(child);
            } else if (!(child instanceof TextNode text && text.isBlank())) {
                items.add(new Item(list, new ArrayList<>(List.of(child))));
            }
        }
        return items;
    }

    private void table(Element table) {
        List<Block> parts = table.children().stream()
                .map(part -> part.nameIs("caption") ? caption(part) : rows(part))
                .filter(part -> !part.text().isBlank())
                .toList();
        block(new Block("table", language(table), Block.html(parts, ""), Block.text(parts)));
    }

    private Block caption(Element caption) {
        List<Block> within = of(caption, caption.childNodes(), depth + 1);
        return new Block("caption", language(caption), cell(within), oneLine(within));
    }

    private Block rows(Element part) {
        List<Block> rows = part.children().stream()
                .filter(row -> row.nameIs("tr"))
                .map(this::row)
                .toList();
        String name = PARTS_OF_TABLES.contains(part.normalName()) ? part.normalName() : "tbody";
        return new Block(name, attributes(part), Block.html(rows, ""), Block.text(rows));
    }

    private Block row(Element row) {
        List<Block> cells = row.children().stream()
                .map(cell -> {
                    List<Block> within = of(cell, cell.childNodes(), depth + 1);
                    String name = cell.nameIs("th") ? "th" : "td";
                    return new Block(name, attributes(cell), cell(within), oneLine(within));
                })
                .toList();
        String text =
                String.join("\t", cells.stream().map(Block::text).toList()).stripTrailing();
        return new Block("tr", attributes(row), Block.html(cells, ""), text);
    }

    /// Returns the HTML of an item or a cell. A single paragraph gets no tag of its own.
    private static String cell(List<Block> within) {
        boolean oneParagraph = within.stream().filter(Block::isParagraph).count() == 1
                && within.getFirst().isParagraph()
                && within.getFirst().attributes().isEmpty();
        return oneParagraph
                ? within.getFirst().inner() + Block.html(within.subList(1, within.size()), "")
                : Block.html(within, "");
    }

    private static String oneLine(List<Block> blocks) {
        return Block.text(blocks).replace('\n', ' ');
    }

    private void block(Block block) {
        endParagraph();
        if (block.name().equals("hr") || !block.text().isBlank()) {
            blocks.add(block);
        }
    }

    private void endParagraph() {
        boolean empty = line.isEmpty();
        Block paragraph = line.end("p", language(around));
        if (!empty) {
            blocks.add(paragraph);
        }
    }

    private String attributes(Element element) {
        StringBuilder attributes = new StringBuilder();
        ATTRIBUTES.forEach(name -> append(name, Vocabulary.value(element, name), attributes));
        return attributes + own(element);
    }

    private static String inlineAttributes(Element element) {
        StringBuilder attributes = new StringBuilder();
        String address = Vocabulary.value(element, "href");
        if (!address.isEmpty()) {
            append("href", address, attributes);
            append("rel", "nofollow", attributes);
        }
        return attributes + own(element);
    }

    private static String own(Element element) {
        StringBuilder attributes = new StringBuilder();
        append("lang", Vocabulary.value(element, "lang"), attributes);
        append("dir", Vocabulary.value(element, "dir"), attributes);
        return attributes.toString();
    }

    /// Returns the language and the direction of a block as attributes. If the block has none, takes those of
    /// the divisions around it, because the divisions are not written.
    private String language(Element block) {
        StringBuilder attributes = new StringBuilder();
        for (String name : List.of("lang", "dir")) {
            Element declaring = block;
            while (declaring != root && Vocabulary.value(declaring, name).isEmpty()) {
                declaring = java.util.Objects.requireNonNull(declaring.parent());
            }
            append(name, declaring == root ? "" : Vocabulary.value(declaring, name), attributes);
        }
        return attributes.toString();
    }

    private static void append(String name, String value, StringBuilder attributes) {
        if (!value.isEmpty()) {
            String quoted = Line.escaped(value).replace("\"", "&quot;");
            attributes.append(' ').append(name).append("=\"").append(quoted).append('"');
        }
    }
}
