package dateline.formats.newsml;

import dateline.copy.BodyHtml;
import dateline.copy.CaptionElement;
import dateline.copy.UnreadableXml;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;

/// Reads the text of a caption, a line for each block: of NITF only its copy, without the head and the time that
/// stand there too.
final class CaptionText {
    private CaptionText() {}

    /// @param data the `DataContent` of a caption
    static String of(XmlElement data) {
        if (data.elements().isEmpty()) {
            return Content.TAGS.matcher(data.text()).matches() ? ofMarkup(data.characters()) : data.text();
        }
        return CaptionElement.lines(data, null);
    }

    private static String ofMarkup(String text) {
        try {
            XmlInput xml = XmlInput.ofText(text.strip());
            if (text.contains("<nitf") && xml.next(1)) {
                return CaptionElement.lines(xml.whole(), null);
            }
            return lines(text);
        } catch (UnreadableXml e) {
            return lines(text);
        }
    }

    private static String lines(String text) {
        return BodyHtml.clean(text).text().strip();
    }
}
