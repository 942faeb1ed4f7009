package dateline.copy;

import dateline.story.Body;
import dateline.story.Decisions;
import dateline.story.EscapedCharacters;
import java.util.List;
import org.jsoup.nodes.Element;

/// Makes a [Body] from suppliers' HTML, in the one closed vocabulary that every output can trust.
///
/// No markup of the supplier is copied. The text is composed anew, and the result has only what [Flow] writes:
/// `p h2 h3 h4 ul ol li blockquote pre hr table caption thead tbody tfoot tr th td`, and in them
/// `a em strong s sub sup q cite code span bdi br`. Attributes: `href` (http, https, mailto) with
/// `rel="nofollow"`, `lang`, `dir`, `colspan`, `rowspan`, `scope`, `start`. Each block is on a line of its own.
/// Cleaning a clean body again changes nothing.
public final class BodyHtml {

    private static final int MOST_CLEANINGS = 8;

    private BodyHtml() {}

    /// Cleans a fragment of HTML or XHTML.
    public static Body clean(String supplierHtml) {
        return clean(HtmlInput.fragment(supplierHtml).body());
    }

    /// Cleans the content of an element, and empties its texts to free their memory.
    public static Body clean(Element content) {
        Element read = read(content);
        long came = LostText.letters(read);
        Body body = settled(body(Flow.of(read)));
        LostText.noteText(came, body.text());
        return body;
    }

    private static Element read(Element content) {
        Element read = EscapedMarkup.read(content);
        Shortcodes.readIn(read);
        return read;
    }

    /// Cleans a body again until that changes nothing.
    ///
    /// Only in a cleaned body does each paragraph stand alone, and show whether its breaks part paragraphs. And
    /// what was left out of a text, such as a comment in `&<!-- -->lt;`, no longer hides an entity or a tag.
    private static Body settled(Body body) {
        Body settled = body;
        for (int i = 0; i < MOST_CLEANINGS && mayChange(settled); i++) {
            Body before = settled;
            settled = body(Flow.of(read(HtmlInput.fragment(before.html()).body())));
            if (settled.equals(before)) {
                return settled;
            }
        }
        return settled;
    }

    private static boolean mayChange(Body body) {
        return body.html().contains("<br>")
                || body.text().indexOf('<') >= 0
                || Shortcodes.mayBeIn(body.text())
                || !EscapedCharacters.read(body.text()).equals(body.text());
    }

    /// Makes paragraphs of plain text.
    public static Body ofText(String plain) {
        if (EscapedMarkup.isHtml(plain)) {
            Decisions.note(Decisions.About.MARKUP, () -> "its plain text is HTML: " + Decisions.quote(plain));
            return clean(plain);
        }
        String text = EscapedMarkup.characters(plain);
        if (EscapedMarkup.isHtml(text)) {
            return ofText(text);
        }
        return settled(body(PlainText.paragraphs(text)
                .map(lines -> LineLayout.areRows(lines) ? LineLayout.table(lines) : paragraph(lines))
                .filter(paragraph -> !paragraph.text().isEmpty())
                .toList()));
    }

    private static Block paragraph(List<String> lines) {
        Line line = new Line();
        for (String text : lines) {
            line.lineBreak();
            line.text(text);
        }
        return line.end("p", "");
    }

    private static Body body(List<Block> blocks) {
        Body body = new Body(Block.html(blocks, "\n"), Block.text(blocks));
        return body.isEmpty() ? Body.EMPTY : body;
    }
}
