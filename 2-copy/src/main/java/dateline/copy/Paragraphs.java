package dateline.copy;

import dateline.story.Body;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads and removes the last paragraph of a cleaned body. Each block of a body is on a line of
/// its own, in the HTML and in the text, so that the rest need not be parsed.
final class Paragraphs {
    /// The most characters of HTML in a contributor line; a longer paragraph is not parsed to look for one.
    private static final int LONGEST_LAST = 100_000;

    private final Body body;

    Paragraphs(Body body) {
        this.body = body;
    }

    /// Returns the last paragraph; null if the body ends with something else, or if the paragraph is very long.
    @Nullable
    Element last() {
        String html = lastHtml();
        return html == null ? null : parsed(html);
    }

    private @Nullable String lastHtml() {
        int start = body.html().lastIndexOf('\n') + 1;
        boolean isLine = body.html().length() - start <= LONGEST_LAST;
        String html = isLine ? body.html().substring(start) : "";
        return isParagraph(html) ? html : null;
    }

    /// Returns the text of the last paragraph; empty if [#last] is null.
    String lastText() {
        String html = lastHtml();
        return html == null ? "" : BlockText.of(html);
    }

    /// Returns whether there is a block before the last.
    boolean hasOthers() {
        return body.html().indexOf('\n') > 0;
    }

    Body withoutLast() {
        return new Body(beforeLastLine(body.html()), beforeLastLine(body.text()));
    }

    /// Returns the body with another last paragraph.
    Body withLast(Element last) {
        return joined(withoutLast(), BodyHtml.clean(last.outerHtml()));
    }

    private static boolean isParagraph(String html) {
        return html.startsWith("<p>") || html.startsWith("<p ");
    }

    private static Body joined(Body head, Body tail) {
        return new Body(joined(head.html(), tail.html()), joined(head.text(), tail.text()));
    }

    private static String joined(String head, String tail) {
        return head.isEmpty() || tail.isEmpty() ? head + tail : head + "\n" + tail;
    }

    private static String beforeLastLine(String text) {
        return text.substring(0, Math.max(0, text.lastIndexOf('\n')));
    }

    private static Element parsed(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().child(0);
    }
}
