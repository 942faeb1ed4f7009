package dateline.story.g2;

import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.UnreadableXml;
import dateline.story.XmlElement;
import dateline.story.XmlInput;
import java.util.ArrayList;
import java.util.List;

/// Gathers the items of a file, good and bad, and gives what they are together.
final class Message {
    private final List<G2Item> items = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    /// @throws UnreadableXml where the XML breaks; what came before stays gathered
    void read(XmlInput xml) throws UnreadableXml {
        if (!xml.next(1)) {
            return;
        }
        XmlElement root = xml.head();
        if (root.name().equals("newsMessage")) {
            newsMessage(xml);
        } else if (NewsmlG2Reader.ITEMS.contains(root.name())) {
            item(xml, List.of());
        } else if (!root.name().equals("catalog")) {
            refuse(new Refusal(
                    "the top level",
                    "This " + root.name() + " is a part of a NewsML-G2 item. Send the whole newsItem, packageItem or"
                            + " newsMessage."));
        }
        xml.finish();
    }

    private void newsMessage(XmlInput xml) throws UnreadableXml {
        List<XmlElement> header = new ArrayList<>();
        while (xml.next(2)) {
            String part = xml.head().name();
            if (part.equals("header")) {
                header.add(xml.whole());
            }
            while (part.equals("itemSet") && xml.next(3)) {
                item(xml, header);
            }
        }
    }

    /// A bad item is refused alone, unless the XML itself breaks in it.
    private void item(XmlInput xml, List<XmlElement> header) throws UnreadableXml {
        XmlElement head = xml.head();
        try {
            item(xml.whole(), header);
        } catch (UnreadableXml e) {
            if (e.isLast()) {
                throw e;
            }
            refuse(new Refusal(
                    place(head) + ", " + e.refusal().where(), e.refusal().reason()));
        }
    }

    private void item(XmlElement item, List<XmlElement> header) {
        if (!NewsmlG2Reader.ITEMS.contains(item.name())) {
            refuse(new Refusal(place(item), "NewsML-G2 has no item that is called " + item.name() + "."));
            return;
        }
        boolean catalogs =
                header.stream().anyMatch(each -> each.first("catalogRef") != null || each.first("catalog") != null);
        Requirements.unmet(item, catalogs)
                .ifPresentOrElse(reason -> refuse(new Refusal(place(item), reason)), () -> good(item, header));
    }

    private void good(XmlElement item, List<XmlElement> header) {
        List<XmlElement> holders = new ArrayList<>(header);
        holders.add(item);
        try {
            items.add(ItemReader.read(item, new Catalog(holders)));
        } catch (UnknownStatus e) {
            refuse(new Refusal(place(item), e.reason()));
        }
    }

    private static String place(XmlElement item) {
        String guid = item.attribute("guid");
        return item.name() + (guid == null ? "" : " " + guid) + " at line " + item.line();
    }

    void refuse(Refusal refusal) {
        refused.add(refusal);
    }

    Reading reading() {
        Joining joining = new Joining(items);
        return new Reading(NewsmlG2Reader.FORMAT, joining.stories(), joining.picturesAlone(), refused);
    }
}
