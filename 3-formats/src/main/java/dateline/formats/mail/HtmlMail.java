package dateline.formats.mail;

import dateline.copy.HtmlInput;
import dateline.story.Rendition;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Removes the parts of a message's HTML that are marked as not copy: signatures, quoted messages and hidden
/// text. Unwraps tables that are only layout.
///
/// @param body not cleaned yet
record HtmlMail(Element body, List<InlinePicture> inline, List<String> furniture) {
    private static final int DEEPEST = 200;
    private static final String HIDDEN = "head, style, script, title, [hidden], [style~=(?i)display:\\s*none],"
            + " [style~=(?i)mso-hide:\\s*all], img[width=1], img[height=1]";
    private static final String SIGNATURE =
            ".gmail_signature, .gmail_signature_prefix, .moz-signature, [id=Signature], .gmail_attr";
    private static final String QUOTED =
            "blockquote[type=cite], .gmail_quote, .yahoo_quoted, .moz-cite-prefix, .protonmail_quote";
    /// The head of a quoted message in Outlook; all that follows it is quoted.
    private static final String QUOTED_FROM = "[id=divRplyFwdMsg], [id=appendonsend]";
    private static final String BLOCKS = "p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, img, blockquote";

    static HtmlMail of(String html) {
        Document document = HtmlInput.page(html);
        List<String> all = contentIds(document);
        document.select(HIDDEN).remove();
        document.select(SIGNATURE).remove();
        withoutQuotes(document);
        unlay(document);
        List<InlinePicture> inline = new ArrayList<>();
        document.select("img[src^=cid:]").forEach(image -> inline.add(picture(image)));
        List<String> furniture = new ArrayList<>(all);
        furniture.removeAll(inline.stream().map(InlinePicture::contentId).toList());
        return new HtmlMail(document.body(), inline, furniture);
    }

    /// CASE: a message that holds only a quotation is a forwarded one: the quotation is the copy.
    private static void withoutQuotes(Document document) {
        Element copy = document.body().clone();
        copy.select(QUOTED).remove();
        Element head = copy.selectFirst(QUOTED_FROM);
        if (head != null) {
            head.nextElementSiblings().remove();
            head.remove();
        }
        if (copy.hasText()) {
            document.body().html(copy.html());
        }
    }

    private static void unlay(Document document) {
        List<Element> tables = document.select("table").reversed();
        tables.stream().filter(HtmlMail::isLayout).limit(DEEPEST).forEach(table -> {
            table.select("> thead, > tbody, > tfoot").forEach(Element::unwrap);
            table.select("> tr > td").forEach(cell -> cell.tagName("div").clearAttributes());
            table.select("> tr").forEach(Element::unwrap);
            table.tagName("div").clearAttributes();
        });
    }

    /// Returns whether a table is only layout. Tables of data have heads, or several cells of plain text in
    /// a row.
    private static boolean isLayout(Element table) {
        if (table.selectFirst("th, caption") != null) {
            return false;
        }
        return table.attr("role").matches("presentation|none")
                || table.selectFirst(BLOCKS.replace(",", ", td ").replaceFirst("^", "td ")) != null
                || table.select("tr").stream().allMatch(row -> row.childrenSize() <= 1);
    }

    private static InlinePicture picture(Element image) {
        Element figure = image.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption");
        return new InlinePicture(
                contentId(image),
                filled(image.attr("alt")),
                caption == null ? null : filled(caption.text()),
                width(image));
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable Integer width(Element image) {
        return Rendition.pixels(image.attr("width"));
    }

    private static List<String> contentIds(Document document) {
        return document.select("img[src^=cid:]").stream()
                .map(HtmlMail::contentId)
                .toList();
    }

    private static String contentId(Element image) {
        String id = image.attr("src").substring("cid:".length());
        try {
            return java.net.URLDecoder.decode(id.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }
}
