package dateline.copy;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// The one way to read suppliers' HTML as a tree.
///
/// Frames that nothing ends are left out, for all that follows would be in them. What is nested deeper than any writer
/// nests stands beside one another from there on: no text is lost, and no walk through the tree can be too deep.
public final class HtmlInput {
    /// With what parsers add by themselves (a table's body and row) it stays under the 256 of the sanitizer,
    /// which drops the text of what is deeper.
    private static final int DEEPEST = 100;

    private HtmlInput() {}

    public static Document page(String html) {
        return plain(parser().parseInput(UnclosedFrames.without(html), ""));
    }

    /// What stands in the body of a page.
    public static Document fragment(String html) {
        return tree(UnclosedFrames.without(html));
    }

    /// The same HTML, sound.
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

    /// Written again as it was, without line breaks of the parser's own.
    private static Document plain(Document document) {
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
