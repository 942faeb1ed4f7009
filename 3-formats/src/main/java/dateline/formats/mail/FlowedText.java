package dateline.formats.mail;

import java.util.List;

/// Joins lines that were broken to fit: a line that ends in a space continues in the next one (RFC 3676 §4).
final class FlowedText {
    private FlowedText() {}

    /// @param deleteSpace whether to drop the space that marks a broken line (`DelSp=yes`, §4.1)
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
