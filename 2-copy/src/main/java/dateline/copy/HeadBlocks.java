package dateline.copy;

import dateline.story.Body;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Reads and changes the first blocks of a cleaned body. Each block of a body is on a line of its own, in the HTML
/// and in the text, so that the rest need not be parsed. Only lists, tables and the like have several lines of
/// text. A rule does not have any.
final class HeadBlocks {
    private static final int MOST = 8;
    /// In characters of HTML. A longer block that is not the first is not parsed.
    private static final int LONGEST = 100_000;

    private final Body body;
    private final List<String> printed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private int changed;

    HeadBlocks(Body body) {
        this.body = body;
        int from = 0;
        while (from < body.html().length() && printed.size() < MOST && !isMultiline(from)) {
            int end = end(from);
            printed.add(body.html().substring(from, end));
            from = end + 1;
        }
        kept.addAll(printed);
    }

    /// CASE: preformatted text has line ends inside its block.
    private boolean isMultiline(int from) {
        return body.html().startsWith("<pre", from);
    }

    private int end(int from) {
        int end = body.html().indexOf('\n', from);
        return end < 0 ? body.html().length() : end;
    }

    int size() {
        return printed.size();
    }

    /// Returns the length of a block in characters of HTML.
    int length(int i) {
        return kept.get(i).length();
    }

    boolean isParagraph(int i) {
        return isNamed(kept.get(i), "p") && (i == 0 || kept.get(i).length() <= LONGEST);
    }

    /// Returns whether this is a block that agencies put before the dateline: a subhead, a list or a rule.
    boolean isAbove(int i) {
        String html = kept.get(i);
        return List.of("h2", "h3", "h4", "ul", "ol", "hr").stream().anyMatch(name -> isNamed(html, name));
    }

    boolean isHeading(int i) {
        return List.of("h2", "h3", "h4").stream().anyMatch(name -> isNamed(kept.get(i), name));
    }

    boolean isList(int i) {
        return isNamed(kept.get(i), "ul") || isNamed(kept.get(i), "ol");
    }

    private static boolean isNamed(String html, String name) {
        return html.startsWith("<" + name)
                && html.length() > name.length() + 1
                && " >".indexOf(html.charAt(name.length() + 1)) >= 0;
    }

    /// Returns whether a block follows that has text.
    boolean isFollowed(int i) {
        return kept.subList(i + 1, kept.size()).stream().anyMatch(html -> !html.isEmpty() && !html.equals("<hr>"))
                || offset(printed.size()) < body.html().length();
    }

    Element element(int i) {
        var document = Jsoup.parseBodyFragment(kept.get(i));
        document.outputSettings().prettyPrint(false);
        return document.body().child(0);
    }

    /// Returns the text of a block, with a line end for each break.
    String text(int i) {
        return BlockText.of(kept.get(i));
    }

    void remove(int i) {
        set(i, "");
    }

    /// Removes the first `length` characters of a paragraph, and the paragraph if nothing is left.
    void cut(int i, int length) {
        Element element = element(i);
        ElementText.removeFirst(element, length);
        set(i, BodyHtml.clean(element.outerHtml()).html());
    }

    void set(int i, String html) {
        kept.set(i, html);
        changed = Math.max(changed, i + 1);
    }

    boolean isRemoved(int i) {
        return kept.get(i).isEmpty();
    }

    Body body() {
        if (changed == 0) {
            return body;
        }
        Body head = BodyHtml.clean(String.join("\n", kept.subList(0, changed)));
        Body tail = new Body(from(body.html(), offset(changed)), from(body.text(), textOffset()));
        return new Body(joined(head.html(), tail.html()), joined(head.text(), tail.text()));
    }

    private int offset(int blocks) {
        return printed.subList(0, blocks).stream()
                .mapToInt(html -> html.length() + 1)
                .sum();
    }

    private int textOffset() {
        long lines = printed.subList(0, changed).stream()
                .mapToLong(HeadBlocks::lines)
                .sum();
        int at = 0;
        for (long line = 0; line < lines && at < body.text().length(); line++) {
            int end = body.text().indexOf('\n', at);
            at = end < 0 ? body.text().length() : end + 1;
        }
        return at;
    }

    private static long lines(String html) {
        boolean oneLine = isNamed(html, "p") || html.startsWith("<h") && !isNamed(html, "hr");
        return oneLine ? 1 : BodyHtml.clean(html).text().lines().count();
    }

    private static String from(String text, int start) {
        return start >= text.length() ? "" : text.substring(start);
    }

    private static String joined(String head, String tail) {
        return head.isEmpty() || tail.isEmpty() ? head + tail : head + "\n" + tail;
    }
}
