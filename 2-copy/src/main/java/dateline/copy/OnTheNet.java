package dateline.copy;

import java.util.List;
import java.util.regex.Pattern;

/// AP's list of links at the end of copy, under a label: `On the Net:`.
final class OnTheNet {
    private static final int LONGEST_BLOCK = 2_000;
    private static final int MOST_BLOCKS = 10;
    private static final Pattern LABEL =
            Pattern.compile("(?iu)^(?:on the net\\s?:\\s*+|(?:online|on the web)\\s?:\\h*+(?:$|\\n))");
    private static final Pattern LINK = Pattern.compile("(?u)^[^\\n]{0,160}?(?:https?://|www\\.)\\S{3,300}\\.?$");

    /// A block that may begin with the label.
    private static final Pattern MAY_LABEL = Pattern.compile("(?i)^(?:<[^<>]*+>|\\s)*+on(?:line| the (?:net|web))");

    private OnTheNet() {}

    /// Returns where the list begins, with the rule above it; the number of blocks if there is none. Links and
    /// furniture alone may stand below the label: everything else is copy.
    static int from(List<String> blocks) {
        List<String> last = blocks.subList(Math.max(0, blocks.size() - MOST_BLOCKS), blocks.size());
        if (last.stream().noneMatch(block -> MAY_LABEL.matcher(block).find())) {
            return blocks.size();
        }
        for (int i = blocks.size() - 1; i > 0 && i >= blocks.size() - MOST_BLOCKS; i--) {
            String text = text(blocks.get(i));
            var label = LABEL.matcher(text);
            if (label.find()) {
                boolean alone = text.length() == label.end() && i == blocks.size() - 1;
                return !alone && areLinks(text.substring(label.end())) ? i : blocks.size();
            }
            if (!areLinks(text)) {
                return blocks.size();
            }
        }
        return blocks.size();
    }

    private static boolean areLinks(String text) {
        return text.lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || LINK.matcher(line).matches() || Copy.isFurniture(line));
    }

    private static String text(String html) {
        return html.length() > LONGEST_BLOCK || html.startsWith("<pre")
                ? "-"
                : BlockText.of(html).strip();
    }
}
