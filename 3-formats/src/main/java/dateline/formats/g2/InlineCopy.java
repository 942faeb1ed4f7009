package dateline.formats.g2;

import dateline.copy.BodyHtml;
import dateline.copy.Copy;
import dateline.copy.UnknownXml;
import dateline.copy.XhtmlCopy;
import dateline.copy.XmlElement;
import dateline.formats.nitf.Nitf;
import dateline.story.Body;
import dateline.story.StoryDraft;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the copy inside an item: NITF, XHTML or plain text. The contents of one item are renderings of the
/// same copy. The first one with text counts, marked-up before plain.
final class InlineCopy {
    /// The roots of IPTC's own formats for data.
    private static final Set<String> DATA = Set.of("sports-content", "events");
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

    /// Returns the root of the first content that is data in one of IPTC's own formats; empty if there is none.
    static Optional<String> data(ItemHead head) {
        XmlElement contents = head.item().first("contentSet");
        return contents == null
                ? Optional.empty()
                : contents.all("inlineXML").stream()
                        .flatMap(inline -> inline.elements().stream())
                        .map(XmlElement::name)
                        .filter(DATA::contains)
                        .findFirst();
    }

    private static void markedUp(StoryDraft story, XmlElement copy) {
        if (!story.body.isEmpty()) {
            return;
        }
        if (Nitf.isNitf(copy)) {
            Nitf.into(story, copy);
        } else if (HTML.contains(copy.name())) {
            XhtmlCopy.into(story, copy);
        } else {
            UnknownXml.copy(copy).ifPresent(found -> XhtmlCopy.into(story, found));
        }
    }

    /// Says why an item gave neither copy nor a headline that may stand alone.
    static String whyNone(ItemHead head) {
        XmlElement contents = head.item().first("contentSet");
        XmlElement content = contents == null
                ? null
                : contents.elements().stream()
                        .filter(each -> !each.content().isEmpty() || each.name().equals("remoteContent"))
                        .findFirst()
                        .orElse(null);
        if (content == null) {
            return "The item has neither text nor a picture, and no headline that could stand alone. Ask the supplier"
                    + " what was sent.";
        }
        return switch (content.name()) {
            case "remoteContent" ->
                "Its content is not in the file, and Dateline does not fetch it. Ask the supplier to send it inside.";
            case "inlineXML" ->
                "Its content is XML that has no paragraphs, so it is not copy: "
                        + content.elements().stream()
                                .map(XmlElement::name)
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".";
            default ->
                "Its content is no text that Dateline can read (" + content.name() + ", "
                        + Objects.requireNonNullElse(content.attribute("contenttype"), "no contenttype") + ").";
        };
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
