package dateline.formats.g2;

import dateline.copy.BodyHtml;
import dateline.copy.Copy;
import dateline.copy.XhtmlCopy;
import dateline.copy.XmlElement;
import dateline.formats.nitf.Nitf;
import dateline.story.Body;
import dateline.story.StoryDraft;
import java.util.List;
import java.util.Objects;

/// Reads the copy inside an item: NITF, XHTML or plain text. The contents of one item are renderings of the
/// same copy. The first one with text counts, marked-up before plain.
final class InlineCopy {
    private static final List<String> HTML = List.of("html", "body", "article", "section", "div", "p");

    private InlineCopy() {}

    static void into(StoryDraft story, ItemHead head) {
        XmlElement contents = head.item().first("contentSet");
        if (contents == null) {
            return;
        }
        for (XmlElement inline : contents.all("inlineXML")) {
            inline.elements().forEach(copy -> markedUp(story, copy));
        }
        for (XmlElement data : contents.all("inlineData")) {
            if (story.body.isEmpty()) {
                data(story, data);
            }
        }
    }

    /// Tells whether an item has content other than copy: scores, prices, a table of events.
    static boolean hasData(ItemHead head) {
        XmlElement contents = head.item().first("contentSet");
        return contents != null
                && contents.all("inlineXML").stream()
                        .flatMap(inline -> inline.elements().stream())
                        .anyMatch(content -> !Nitf.isNitf(content) && !HTML.contains(content.name()));
    }

    private static void markedUp(StoryDraft story, XmlElement copy) {
        if (!story.body.isEmpty()) {
            return;
        }
        if (Nitf.isNitf(copy)) {
            Nitf.into(story, copy);
        } else if (HTML.contains(copy.name())) {
            XhtmlCopy.into(story, copy);
        }
    }

    /// Reads text. Encoded data, or data of another type than text, is not copy.
    private static void data(StoryDraft story, XmlElement data) {
        String type = Objects.requireNonNullElse(data.attribute("contenttype"), "text/plain");
        boolean encoded = data.attribute("encoding") != null || data.attribute("encodinguri") != null;
        if (encoded || !(type.startsWith("text/") || type.endsWith("html+xml"))) {
            return;
        }
        Body body = type.contains("html") ? BodyHtml.clean(data.characters()) : BodyHtml.ofText(data.characters());
        Copy.into(story, body);
    }
}
