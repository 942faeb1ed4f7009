package dateline.formats.mail;

import java.util.List;

/// Joins lines that were broken to fit: one that ends in a space flows on (RFC 3676 §4).
final class FlowedText {
    private FlowedText() {}

    /// @param deleteSpace whether the space that marks a broken line is no part of the text (`DelSp=yes`, §4.1)
    static String joined(List<String> lines, boolean deleteSpace) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String bare = line.startsWith(" ") ? line.substring(1) : line;
            boolean flows = bare.endsWith(" ") && !bare.equals("-- ");
            if (flows) {
                text.append(deleteSpace ? bare.substring(0, bare.length() - 1) : bare);
            } else {
                text.append(bare).append('\n');
            }
        }
        return text.toString();
    }
}
