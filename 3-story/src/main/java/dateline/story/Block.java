package dateline.story;

import java.util.Collection;
import java.util.stream.Collectors;

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
        return name.equals("hr") ? "<hr>" : "<" + name + attributes + ">" + inner + "</" + name + ">";
    }

    static String html(Collection<Block> blocks, String between) {
        return blocks.stream().map(Block::html).collect(Collectors.joining(between));
    }

    static String text(Collection<Block> blocks) {
        return blocks.stream().map(Block::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
