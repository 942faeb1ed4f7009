package dateline.story.newsml;

import dateline.story.FormatReader;
import dateline.story.Reading;
import dateline.story.UnreadableXml;
import dateline.story.WireFile;
import dateline.story.XmlElement;
import dateline.story.XmlInput;

/// Reads NewsML 1.0, 1.1 and 1.2, with namespace, with DOCTYPE or with neither: a file of one or more NewsItems.
///
/// Each item stands for itself: a bad one is refused and its neighbours are read. Where the XML itself breaks, what
/// came
/// before that place is read. Catalogs, DTDs and what else is only named are not fetched.
public final class NewsmlReader implements FormatReader {
    static final String FORMAT = "NewsML 1";

    @Override
    public boolean recognises(WireFile file) {
        XmlElement root = XmlInput.root(file.bytes());
        return root != null && root.name().equals("NewsML");
    }

    @Override
    public Reading read(WireFile file) {
        NewsmlFile gathered = new NewsmlFile();
        try {
            gathered.read(XmlInput.ofText(file.text()));
        } catch (UnreadableXml e) {
            gathered.refuse(e.refusal());
        }
        return gathered.reading();
    }
}
