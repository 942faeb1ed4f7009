package dateline.story.g2;

import dateline.story.FormatReader;
import dateline.story.Reading;
import dateline.story.UnreadableXml;
import dateline.story.WireFile;
import dateline.story.XmlElement;
import dateline.story.XmlInput;
import java.util.Set;

/// Reads NewsML-G2: a single item, or a news message of several, with namespace or without.
///
/// Each item stands for itself: a bad one is refused and its neighbours are read. Where the XML itself breaks, what
/// came
/// before that place is read.
public final class NewsmlG2Reader implements FormatReader {
    static final String FORMAT = "NewsML-G2";
    static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");
    private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

    @Override
    public boolean recognises(WireFile file) {
        XmlElement root = XmlInput.root(file.bytes());
        return root != null && isG2(root);
    }

    private static boolean isG2(XmlElement root) {
        boolean item = ITEMS.contains(root.name()) || root.name().equals("newsMessage");
        return root.namespace().equals(NAMESPACE) || (item && root.namespace().isEmpty());
    }

    @Override
    public Reading read(WireFile file) {
        Message message = new Message();
        try {
            message.read(XmlInput.ofText(file.text()));
        } catch (UnreadableXml e) {
            message.refuse(e);
        }
        return message.reading();
    }
}
