package dateline.copy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the ends of comments, scripts and styles, also of those that nothing closes. An HTML parser would take
/// the rest of the copy for their content.
///
/// - A comment ends with `-->`, `--!>`, or `-- >` as some writers type it. One without an end ends at its first
///   `>`, as it does in old browsers.
/// - A script or a style without an end tag ends before the next block. If its content is not code, only its tag is
///   left out.
///
/// Copy that is lost all the same is put where [LostText] counts it.
final class UnclosedCode {
    static final Set<String> CODE = Set.of("script", "style");
    private static final Pattern BLOCK = Pattern.compile(
            "(?i)</?(?:p|div|h[1-6]|ul|ol|table|blockquote|figure|section|article|body|html)(?=[\\s>])");
    private static final String QUOTES = "\"'`\\\\+";
    /// In characters. So much text in a comment may be copy.
    private static final int LONGEST_REMARK = 100;
    private static final int MOST_BLANKS = 8;

    private final String html;
    private boolean noEnd;

    /// What replaces a part of the HTML, which is then read on behind it.
    ///
    /// @param text null if nothing is replaced
    record Change(int from, int to, @Nullable String text) {}

    UnclosedCode(String html) {
        this.html = html;
    }

    /// Returns how a comment is read.
    ///
    /// @param begin the index of its `<!--`
    Change comment(int begin) {
        int dashes = noEnd ? -1 : html.indexOf("--", begin + 2);
        while (dashes >= 0) {
            int greater = endBehind(dashes, begin);
            if (greater >= 0) {
                boolean plain = greater == dashes + 2;
                return new Change(plain ? begin : dashes, greater + 1, plain ? null : "-->");
            }
            dashes = html.indexOf("--", dashes + 1);
        }
        noEnd = true;
        int greater = html.indexOf('>', begin);
        return lost(begin, begin + "<!--".length(), greater < 0 ? html.length() : greater + 1);
    }

    /// Returns the index of the `>` behind two dashes; -1 if they end no comment.
    private int endBehind(int dashes, int begin) {
        int at = dashes + 2;
        if (at < html.length() && html.charAt(at) == '>') {
            return at;
        }
        if (dashes < begin + "<!--".length()) {
            return -1;
        }
        while (at < html.length() && at - dashes < MOST_BLANKS && isFiller(html.charAt(at))) {
            at++;
        }
        return at < html.length() && html.charAt(at) == '>' ? at : -1;
    }

    private static boolean isFiller(char c) {
        return c == '!' || c == '-' || Character.isWhitespace(c);
    }

    /// Leaves a part out. A long one becomes an element that is not copy, but is counted.
    private Change lost(int from, int text, int to) {
        boolean counted = to - text > LONGEST_REMARK;
        return new Change(from, to, counted ? "<textarea>" + html.substring(text, to) + "</textarea>" : "");
    }

    /// Returns how a script or a style is read.
    ///
    /// @param greater the index of the end of its tag
    /// @param lastEndTag the index of the last end tag of its name
    Change element(String name, int less, int greater, int lastEndTag) {
        int end = lastEndTag < greater ? html.length() : next("</" + name, greater);
        int other = next("<" + name, greater);
        boolean open = other >= 0 && other < end && !isQuoted(other);
        if (end < html.length() && !open) {
            return new Change(less, end, null);
        }
        int limit = open ? other : end;
        int block = block(greater + 1, limit);
        if (block < 0 && open) {
            return new Change(less, end, null);
        }
        int to = block < 0 ? limit : block;
        return isCode(greater + 1, to) ? new Change(to, to, "</" + name + ">") : new Change(less, greater + 1, "");
    }

    /// Returns the index of the next tag with this name, or -1.
    private int next(String tag, int from) {
        int at = html.indexOf('<', from);
        while (at >= 0 && !html.regionMatches(true, at, tag, 0, tag.length())) {
            at = html.indexOf('<', at + 1);
        }
        return at;
    }

    private boolean isQuoted(int tag) {
        return QUOTES.indexOf(html.charAt(tag - 1)) >= 0;
    }

    /// Returns the index of the first block, which no script writes: in `'<div><p>'` it would stand in quotes.
    private int block(int from, int limit) {
        Matcher block = BLOCK.matcher(html).region(from, limit);
        block.useTransparentBounds(true);
        while (block.find()) {
            char before = html.charAt(block.start() - 1);
            if (block.start() == from || Character.isWhitespace(before) || before == ';' || before == '}') {
                return block.start();
            }
        }
        return -1;
    }

    private boolean isCode(int from, int to) {
        String content = html.substring(from, to);
        return content.indexOf('{') >= 0
                || content.indexOf('=') >= 0
                || content.contains(");")
                || content.contains("//");
    }
}
