package dateline.copy;

import java.util.Set;

/// Writes the text of an XML element with a line for each block, so that the last word of one block never touches
/// the first word of the next.
final class BlockLines {
    /// The blocks of HTML and of NITF.
    private static final Set<String> BLOCKS = Set.of(
            ("p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table caption tr td th pre hr blockquote bq section article"
                            + " header footer figure figcaption address para paragraph block hl1 hl2 hedline note"
                            + " body.head body.content chron")
                    .split(" "));

    private final StringBuilder text = new StringBuilder();

    private BlockLines() {}

    static String of(XmlElement element) {
        BlockLines lines = new BlockLines();
        element.content().forEach(lines::node);
        return lines.text.toString();
    }

    private void node(XmlNode node) {
        switch (node) {
            case XmlNode.Text(String characters) -> text.append(characters.replace('\n', ' '));
            case XmlElement element when element.name().equals("br") -> text.append(' ');
            case XmlElement element -> {
                String end = BLOCKS.contains(element.name()) ? "\n" : "";
                text.append(end);
                element.content().forEach(this::node);
                text.append(end);
            }
        }
    }
}
