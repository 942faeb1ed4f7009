package dateline.copy;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Reads suppliers' HTML as a tree, the only class that does.
///
/// Frames that are never closed are left out, because all that follows would be inside them. Elements below the
/// deepest level are placed side by side: no text is lost, and no walk through the tree can be too deep.
public final class HtmlInput {
    /// Together with what parsers add (a table's body and row), this stays under the sanitizer's 256. The
    /// sanitizer drops text that is deeper.
    private static final int DEEPEST = 100;

    private HtmlInput() {}

    public static Document page(String html) {
        return plain(parser().parseInput(UnclosedFrames.without(html), ""));
    }

    /// Reads the content of a page's body.
    public static Document fragment(String html) {
        return tree(UnclosedFrames.without(html));
    }

    /// Returns the HTML without unclosed frames and not nested too deep.
    static String sound(String html) {
        String whole = UnclosedFrames.without(html);
        return Nesting.isDeeper(whole, DEEPEST) ? tree(whole).body().html() : whole;
    }

    private static Document tree(String html) {
        Document document = Document.createShell("");
        document.body().appendChildren(parser().parseFragmentInput(html, document.body(), ""));
        return plain(document);
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    /// Sets the document to be written without line breaks that the parser adds.
    private static Document plain(Document document) {
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
