package dateline.copy;

import dateline.story.Blanks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/// Writes copy from XML as HTML, which [BodyHtml] then cleans.
///
/// Of elements that the table does not name, only the content is kept. Loose text between blocks becomes a
/// paragraph. A paragraph that holds blocks is replaced by them.
///
/// @param table the HTML name for each element that has one
/// @param left elements that are not copy; they are left out with all their content
public record Markup(Map<String, String> table, Set<String> left) {
    private static final Set<String> ROWS = Set.of("ul", "ol", "table", "thead", "tbody", "tfoot", "tr");
    private static final Set<String> CELLS = Set.of("li", "td", "th");
    private static final Set<String> LINES = Set.of("p", "h1", "h2", "h3", "h4", "pre", "caption", "hr");
    private static final List<String> KEPT = List.of("href", "colspan", "rowspan");

    public Markup {
        table = Map.copyOf(table);
        left = Set.copyOf(left);
    }

    /// Makes a table from words.
    ///
    /// @param table words such as `p`, or `bq=blockquote` if HTML has another name
    /// @param left names of elements, separated by spaces
    public static Markup of(String table, String left) {
        Map<String, String> names = Arrays.stream(table.split("\\s+"))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word[word.length - 1]));
        return new Markup(names, Set.of(left.split("\\s+")));
    }

    /// Returns the element's content as HTML blocks.
    public String html(XmlElement element) {
        StringBuilder html = new StringBuilder();
        blocks(element, html);
        LostText.noteHtml(LostText.letters(element, left), html);
        return html.toString();
    }

    private void blocks(XmlElement element, StringBuilder html) {
        StringBuilder loose = new StringBuilder();
        for (XmlNode node : element.content()) {
            if (node instanceof XmlElement child && isBlock(child)) {
                closeParagraph(loose, html);
                block(child, html);
            } else {
                inline(node, "p", loose);
            }
        }
        closeParagraph(loose, html);
    }

    private static void closeParagraph(StringBuilder loose, StringBuilder html) {
        int begin = 0;
        while (begin < loose.length() && Character.isWhitespace(loose.charAt(begin))) {
            begin++;
        }
        int end = loose.length();
        while (end > begin && Character.isWhitespace(loose.charAt(end - 1))) {
            end--;
        }
        if (end > begin) {
            html.append("<p>").append(loose, begin, end).append("</p>\n");
        }
        loose.setLength(0);
    }

    private void block(XmlElement element, StringBuilder html) {
        String name = htmlName(element);
        boolean blocksWithin = holdsBlock(element);
        if (!isBlockName(name) || (name.equals("p") && blocksWithin)) {
            blocks(element, html);
            return;
        }
        open(name, element, html);
        if (ROWS.contains(name)) {
            element.elements().stream().filter(this::isBlock).forEach(row -> block(row, html));
        } else if (name.equals("blockquote") || (CELLS.contains(name) && blocksWithin)) {
            blocks(element, html);
        } else {
            element.content().forEach(node -> inline(node, name, html));
        }
        html.append("</").append(name).append(">\n");
    }

    /// Returns the text with single spaces, unless its lines may mean something: they do in `pre`, and often in a
    /// paragraph ([LineLayout]).
    private static String spaced(String characters, String within) {
        boolean lines = within.equals("pre") || within.equals("p") && characters.indexOf('\n') >= 0;
        return lines ? characters : Blanks.ASCII.single(characters);
    }

    /// @param within the HTML name of the enclosing block
    private void inline(XmlNode node, String within, StringBuilder html) {
        switch (node) {
            case XmlNode.Text(String characters) -> html.append(Line.escaped(spaced(characters, within)));
            case XmlElement element when left.contains(element.name()) -> {}
            case XmlElement element when htmlName(element).equals("br") -> html.append("<br/>");
            case XmlElement element -> {
                String name = htmlName(element);
                boolean written = !name.isEmpty() && !isBlockName(name);
                if (written) {
                    open(name, element, html);
                }
                element.content().forEach(child -> inline(child, within, html));
                if (written) {
                    html.append("</").append(name).append('>');
                }
            }
        }
    }

    private static void open(String name, XmlElement element, StringBuilder html) {
        html.append('<').append(name);
        for (String kept : KEPT) {
            String value = element.attribute(kept);
            if (value != null) {
                html.append(' ')
                        .append(kept)
                        .append("=\"")
                        .append(Entities.escape(value))
                        .append('"');
            }
        }
        html.append('>');
    }

    /// Returns whether an element is a block itself or holds one.
    private boolean isBlock(XmlElement element) {
        return !left.contains(element.name())
                && (isBlockName(htmlName(element)) || (htmlName(element).isEmpty() && holdsBlock(element)));
    }

    private boolean holdsBlock(XmlElement element) {
        for (XmlNode node : element.content()) {
            if (node instanceof XmlElement child && isBlock(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlockName(String name) {
        return ROWS.contains(name) || CELLS.contains(name) || LINES.contains(name) || name.equals("blockquote");
    }

    private String htmlName(XmlElement element) {
        String name = table.get(element.name());
        return name != null ? name : table.getOrDefault(element.name().toLowerCase(Locale.ROOT), "");
    }
}
