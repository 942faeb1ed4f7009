package dateline.copy;

import java.util.Collection;
import java.util.List;

/// A composed block of a body: a paragraph, heading, list, table or quotation.
///
/// @param attributes as written in the tag, with a space before each
/// @param inner HTML, complete in itself
/// @param text plain text, one line for each paragraph; in tables one line for each row
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

    /// Joins the blocks in one builder of the right length, because they may be a file of megabytes.
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
