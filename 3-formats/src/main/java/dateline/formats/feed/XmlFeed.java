package dateline.formats.feed;

import dateline.copy.UnreadableXml;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Story;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads one XML feed, item by item. A bad item does not affect the others. Only one item at a time is in
/// memory as XML.
final class XmlFeed {
    private static final int MOST_ITEMS = 100_000;
    private static final String NOTHING_SAID =
            "The item has neither guid, link, title nor text: there is nothing to know"
                    + " it by. Ask the supplier what was sent.";

    private final XmlInput xml;
    private final @Nullable URI from;
    private final FeedHead head = new FeedHead();
    private final List<Story> stories = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private String format = "feed";
    private int items;

    private XmlFeed(XmlInput xml, @Nullable URI from) {
        this.xml = xml;
        this.from = from;
    }

    /// @param from the address the feed was fetched from; null if unknown
    /// @throws UnreadableXml if the XML is not well-formed
    static Reading read(XmlInput xml, @Nullable URI from) throws UnreadableXml {
        XmlFeed feed = new XmlFeed(xml, from);
        feed.all();
        return feed.reading(List.of());
    }

    /// Reads as far as possible, and refuses what comes after that.
    static Reading readAsFarAsItGoes(XmlInput xml, @Nullable URI from, String note) {
        XmlFeed feed = new XmlFeed(xml, from);
        try {
            feed.all();
        } catch (UnreadableXml e) {
            feed.refused.add(e.refusal());
        }
        return feed.reading(List.of(note));
    }

    private void all() throws UnreadableXml {
        if (xml.next(1)) {
            root(xml.head());
        }
        xml.finish();
    }

    private Reading reading(List<String> notes) {
        Reading reading = new Reading(format, stories, List.of(), refused, notes);
        return items == 0 && refused.isEmpty() ? reading.withNote(FeedReader.NO_ITEMS) : reading;
    }

    private void root(XmlElement root) throws UnreadableXml {
        format = FeedKind.format(root);
        String name = FeedNames.of(root, root.namespace());
        if (name.equals("entry") || name.equals("deleted-entry")) {
            item(new FeedScope(name.equals("entry") ? root.namespace() : "", from, null));
        } else {
            level(2, FeedScope.of(root, from));
        }
    }

    private void level(int level, FeedScope scope) throws UnreadableXml {
        while (items <= MOST_ITEMS && xml.next(level)) {
            XmlElement at = xml.head();
            // CASE: a deleted entry is obeyed even if its namespace is unknown.
            String name = isKill(at) ? "at:deleted-entry" : FeedNames.of(at, scope.own());
            switch (name) {
                case "item", "entry", "atom:entry", "at:deleted-entry" -> item(scope);
                case "channel", "items" -> {
                    format = FeedKind.withChannel(format, at);
                    level(level + 1, scope.within(at));
                }
                default -> headElement(scope);
            }
        }
    }

    private void headElement(FeedScope scope) throws UnreadableXml {
        try {
            head.add(xml.whole(), scope);
        } catch (UnreadableXml e) {
            refuse(e, "");
        }
    }

    private void item(FeedScope scope) throws UnreadableXml {
        items++;
        if (items > MOST_ITEMS) {
            String where = "item " + items + ", line " + xml.head().line();
            refused.add(new Refusal(where, "The feed has more than " + MOST_ITEMS + " items. Send it in parts."));
            return;
        }
        try {
            XmlElement item = xml.whole();
            take(FeedElement.of(item, head.scope(scope)), item.line());
        } catch (UnreadableXml e) {
            refuse(e, "item " + items + ", ");
        }
    }

    private void take(FeedElement item, int line) {
        String where = "item " + items + ", line " + line;
        if (isKill(item.element())) {
            DeletedEntry deleted = DeletedEntry.of(item);
            deleted.kill().ifPresent(stories::add);
            if (deleted.fault() != null) {
                refused.add(new Refusal(where, deleted.fault()));
            }
            return;
        }
        FeedItem.story(item, head).ifPresentOrElse(stories::add, () -> refused.add(new Refusal(where, NOTHING_SAID)));
    }

    private static boolean isKill(XmlElement element) {
        return element.name().toLowerCase(Locale.ROOT).equals("deleted-entry");
    }

    private void refuse(UnreadableXml e, String item) throws UnreadableXml {
        if (e.isLast()) {
            throw e;
        }
        Refusal refusal = e.refusal();
        refused.add(new Refusal(item + refusal.where(), refusal.reason()));
    }
}
