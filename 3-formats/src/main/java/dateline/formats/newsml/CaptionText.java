package dateline.formats.newsml;

import dateline.copy.BodyHtml;
import dateline.copy.UnreadableXml;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import java.util.stream.Collectors;

/// Reads the text of a caption, in one line: of NITF only its copy, without the head and the time that stand
/// there too.
final class CaptionText {
    private CaptionText() {}

    /// @param data the `DataContent` of a caption
    static String of(XmlElement data) {
        if (data.elements().isEmpty()) {
            return Content.TAGS.matcher(data.text()).matches() ? ofMarkup(data.characters()) : data.text();
        }
        return paragraphs(data);
    }

    private static String ofMarkup(String text) {
        try {
            XmlInput xml = XmlInput.ofText(text.strip());
            if (text.contains("<nitf") && xml.next(1)) {
                return paragraphs(xml.whole());
            }
            return lines(text);
        } catch (UnreadableXml e) {
            return lines(text);
        }
    }

    private static String lines(String text) {
        return BodyHtml.clean(text).text().replace('\n', ' ').strip();
    }

    private static String paragraphs(XmlElement data) {
        XmlElement copy = data.withDescendants()
                .filter(each -> each.name().equals("body.content"))
                .findFirst()
                .orElse(data);
        String paragraphs = copy.withDescendants()
                .filter(each -> each.name().equals("p"))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return paragraphs.isEmpty() ? copy.text() : paragraphs;
    }
}
