package dateline.copy;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Reads suppliers' HTML as a tree, the only class that does.
///
/// An element that closes itself is empty, and one that is never closed takes no text with it ([OpenElements]).
/// Elements below the deepest level are placed side by side: no text is lost, and no walk through the tree can
/// be too deep.
public final class HtmlInput {
    private static final int DEEPEST = 100;

    private HtmlInput() {}

    public static Document page(String html) {
        return plain(parser().parseInput(OpenElements.closed(html), ""));
    }

    /// Reads the content of a page's body.
    public static Document fragment(String html) {
        Document document = Document.createShell("");
        document.body().appendChildren(parser().parseFragmentInput(OpenElements.closed(html), document.body(), ""));
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
