package dateline.story;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The paragraphs of a cleaned body, to look at and to take away from.
final class Paragraphs {
    private final Document document;

    Paragraphs(Body body) {
        document = Jsoup.parseBodyFragment(body.html());
        document.outputSettings().prettyPrint(false);
    }

    /// The paragraphs that stand by themselves, not in lists, tables or quotations.
    List<Element> list() {
        return document.body().children().stream().filter(e -> e.nameIs("p")).toList();
    }

    Body body() {
        return BodyHtml.clean(document.body().html());
    }
}
