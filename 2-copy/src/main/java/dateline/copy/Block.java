package dateline.copy;

import java.util.Collection;
import java.util.List;

/// A block of a body, composed: a paragraph, heading, list, table, quotation.
///
/// @param attributes as they stand in the tag, with a space before each
/// @param inner HTML, complete in itself
/// @param text plain, a line a paragraph; a line a row in tables
record Block(String name, String attributes, String inner, String text) {

    boolean isParagraph() {
        return name.equals("p");
    }

    String html() {
        return name.equals("hr") ? "<hr>" : '<' + name + attributes + '>' + inner + "</" + name + '>';
    }

    private void into(StringBuilder html) {
        if (name.equals("hr")) {
            html.append("<hr>");
            return;
        }
        html.append('<').append(name).append(attributes).append('>');
        html.append(inner).append("</").append(name).append('>');
    }

    /// In one piece of the right length: the blocks may be all there is of a file of megabytes.
    static String html(Collection<Block> blocks, String between) {
        if (blocks.size() == 1) {
            return blocks.iterator().next().html();
        }
        StringBuilder html = new StringBuilder(blocks.stream()
                .mapToInt(block -> block.inner.length() + block.attributes.length() + 2 * block.name.length() + 6)
                .sum());
        for (Block block : blocks) {
            html.append(html.isEmpty() ? "" : between);
            block.into(html);
        }
        return html.toString();
    }

    static String text(Collection<Block> blocks) {
        List<String> texts =
                blocks.stream().map(Block::text).filter(text -> !text.isEmpty()).toList();
        return texts.size() == 1 ? texts.getFirst() : String.join("\n", texts);
    }
}
