package dateline.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML with one element per line.
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes alternating names and values
    Xml open(String name, String... attributes) {
        out.append("  ".repeat(open.size())).append(tag(name, attributes)).append(">\n");
        open.push(name);
        return this;
    }

    Xml close() {
        String name = open.pop();
        out.append("  ".repeat(open.size())).append("</").append(name).append(">\n");
        return this;
    }

    Xml empty(String name, String... attributes) {
        out.append("  ".repeat(open.size())).append(tag(name, attributes)).append("/>\n");
        return this;
    }

    Xml leaf(String name, String text, String... attributes) {
        out.append("  ".repeat(open.size())).append(tag(name, attributes)).append('>');
        out.append(escape(text)).append("</").append(name).append(">\n");
        return this;
    }

    /// Appends text that is already XML.
    Xml markup(String xml) {
        out.append(xml).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String tag(String name, String... attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            tag.append(' ').append(attributes[i]).append("=\"");
            tag.append(escape(attributes[i + 1])).append('"');
        }
        return tag.toString();
    }
}
