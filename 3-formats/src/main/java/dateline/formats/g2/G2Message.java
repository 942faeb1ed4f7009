package dateline.formats.g2;

import dateline.copy.UnreadableXml;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import dateline.formats.NothingTaken;
import dateline.story.Decisions;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.StoryDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the items of a file, good and bad, and joins them into a reading.
final class G2Message {
    private final List<G2Item> items = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final PackagesApart packages = new PackagesApart();
    private final G2Stops stops = new G2Stops();
    private @Nullable XmlElement header;
    private boolean unread;
    private @Nullable Catalog catalog;

    /// @throws UnreadableXml if the XML breaks; the items before that place are kept
    void read(XmlInput xml) throws UnreadableXml {
        if (!xml.next(1)) {
            return;
        }
        XmlElement root = xml.head();
        if (root.name().equals("newsMessage")) {
            newsMessage(xml);
        } else if (NewsmlG2Reader.ITEMS.contains(root.name())) {
            item(xml);
        } else if (root.name().equals("catalog")) {
            notes.add("The file is a catalog of schemes; it has no news.");
        } else {
            unread = true;
            refuse(
                    "the top level",
                    "This " + root.name() + " is neither a newsItem nor a packageItem nor a newsMessage. Send the whole"
                            + " item by itself, without an envelope.");
        }
        xml.finish();
    }

    private void newsMessage(XmlInput xml) throws UnreadableXml {
        while (xml.next(2)) {
            String part = xml.head().name();
            if (part.equals("header")) {
                header(whole(xml));
            }
            while (part.equals("itemSet") && xml.next(3)) {
                item(xml);
            }
        }
    }

    private void header(@Nullable XmlElement element) {
        header = element;
        catalog = element == null ? null : new Catalog(null, element);
    }

    private void item(XmlInput xml) throws UnreadableXml {
        XmlElement item = whole(xml);
        if (item != null) {
            item(item);
        }
    }

    /// Returns the whole element; null if it is too big, and refuses it. If the XML itself breaks, nothing
    /// after that place can be read.
    private @Nullable XmlElement whole(XmlInput xml) throws UnreadableXml {
        XmlElement head = xml.head();
        try {
            return xml.whole();
        } catch (UnreadableXml e) {
            if (e.isLast()) {
                throw e;
            }
            refuse(
                    ItemPlace.name(head) + ", " + e.refusal().where(),
                    e.refusal().reason());
            unread = true;
            return null;
        }
    }

    private void item(XmlElement item) {
        if (!NewsmlG2Reader.ITEMS.contains(item.name())) {
            refuse(ItemPlace.of(item), "NewsML-G2 has no item that is called " + item.name() + ".");
            return;
        }
        packages.came(item);
        Requirements.unmet(item, header).ifPresentOrElse(reason -> bad(item, reason), () -> good(item));
    }

    private void good(XmlElement item) {
        try {
            take(item, G2ItemReader.read(item, new Catalog(catalog, item)));
            if (item.name().equals("packageItem")) {
                stops.item(item, new Catalog(catalog, item));
            }
        } catch (UnknownStatus e) {
            bad(item, e.reason());
        }
    }

    private void take(XmlElement item, G2Item read) {
        items.add(read);
        if (read instanceof G2Item.TextItem(StoryDraft story, List<String> _)) {
            story.setAside();
        } else {
            Decisions.endOther();
        }
        switch (read) {
            case G2Item.OtherItem(String what) -> notes.add(NothingTaken.otherKind(ItemPlace.of(item), what));
            case G2Item.EmptyItem(String reason) -> refuse(ItemPlace.of(item), reason);
            case G2Item.PackageItem pack -> packages.add(pack.content());
            case G2Item.TextItem _, G2Item.PhotoItem _ -> {}
        }
    }

    /// Refuses an item, but obeys a kill in it whatever else is wrong.
    private void bad(XmlElement item, String reason) {
        refuse(ItemPlace.of(item), reason);
        stops.item(item, new Catalog(catalog, item));
    }

    private void refuse(String where, String reason) {
        refused.add(new Refusal(where, reason));
    }

    void refuse(UnreadableXml unreadable) {
        refused.add(unreadable.refusal());
        unread = true;
    }

    /// @param text of the file, searched again for kills if a part could not be read
    Reading reading(String text) {
        if (unread) {
            stops.broken(text);
        }
        packages.report(refused, notes);
        Joining joining = new Joining(items);
        return stops.found()
                .addTo(new Reading(NewsmlG2Reader.FORMAT, joining.stories(), joining.picturesAlone(), refused, notes)
                        .withPackages(packages.all()));
    }
}
