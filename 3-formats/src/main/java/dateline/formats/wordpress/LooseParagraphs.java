package dateline.formats.wordpress;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes paragraphs as WordPress does for posts of its old editor: a blank line separates paragraphs, a line
/// end is a break. Source: the behaviour of `wpautop`, described in WordPress' developer reference.
final class LooseParagraphs {
    private static final String NAMES = "table|thead|tfoot|caption|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre"
            + "|form|blockquote|address|p|h[1-6]|hr|fieldset|section|article|aside|header|footer|nav|figure|figcaption"
            + "|details|summary";
    private static final Pattern BLOCK = Pattern.compile("(?is)^\\s*</?(?:" + NAMES + ")[\\s/>].*");
    private static final Pattern OPENS = Pattern.compile("(?i)(?=<(?:" + NAMES + ")[\\s/>])");
    private static final Pattern CLOSES = Pattern.compile("(?i)(</(?:" + NAMES + ")>)\\s*");
    private static final Pattern BLANK_LINES = Pattern.compile("(?<!\\h)\\h*+\\R(?:\\h*+\\R)++");
    private static final Pattern LINE_END = Pattern.compile("(?<!<br>|<br/>|<br />|\\h)\\h*+\\R");
    private static final Pattern PRE_BEGIN = Pattern.compile("(?i)<pre[\\s>]");
    private static final Pattern PRE_END = Pattern.compile("(?i)</pre>");

    private LooseParagraphs() {}

    static String html(String content) {
        // CASE: line ends inside `pre` must stay. If there is one, text is only split at blank lines.
        return parted(content, !hasListing(content));
    }

    private static boolean hasListing(String content) {
        Matcher begin = PRE_BEGIN.matcher(content);
        return begin.find() && PRE_END.matcher(content).find(begin.end());
    }

    private static String parted(String content, boolean breaks) {
        String apart = CLOSES.matcher(OPENS.matcher(content).replaceAll("\n\n")).replaceAll("$1\n\n");
        return Arrays.stream(BLANK_LINES.split(breaks ? apart : content))
                .filter(part -> !part.isBlank())
                .map(part -> paragraph(part.strip(), breaks))
                .collect(Collectors.joining("\n"));
    }

    private static String paragraph(String part, boolean breaks) {
        if (BLOCK.matcher(part).matches()) {
            return part;
        }
        return "<p>" + (breaks ? LINE_END.matcher(part).replaceAll("<br>\n") : part) + "</p>";
    }
}
