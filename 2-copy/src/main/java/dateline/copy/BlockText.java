package dateline.copy;

import org.jsoup.Jsoup;

/// Reads the text of a block of a cleaned body, which is a line of its HTML. Most blocks hold text alone, which can
/// be read without a parser.
public final class BlockText {
    private BlockText() {}

    /// Returns the text, with a line end for each break.
    public static String of(String html) {
        int begin = html.indexOf('>') + 1;
        int end = html.indexOf('<', begin);
        boolean plain =
                begin > 0 && end >= 0 && html.indexOf('>', end) == html.length() - 1 && html.startsWith("</", end);
        return plain && html.indexOf('&') < 0
                ? html.substring(begin, end)
                : Jsoup.parseBodyFragment(html).body().wholeText();
    }
}
