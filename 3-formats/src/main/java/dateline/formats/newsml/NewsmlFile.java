package dateline.formats.newsml;

import dateline.copy.UnreadableXml;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import dateline.copy.mending.ItemHeads;
import dateline.copy.mending.LooseItems;
import dateline.formats.NothingTaken;
import dateline.story.Decisions;
import dateline.story.NewsPackage;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Status;
import dateline.story.Stop;
import dateline.story.Stops;
import dateline.story.StoryDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects the items of a file, good and bad, and attaches pictures to the stories that name them.
final class NewsmlFile {
    private static final String NO_ID = "\0";

    private final Revisions revisions;
    private final NewsmlTopics topics = new NewsmlTopics();
    private final List<Telling> tellings = new ArrayList<>();
    private final Map<String, PictureItem> pictures = new LinkedHashMap<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<NewsPackage> packages = new ArrayList<>();
    private final Set<String> came = new HashSet<>();
    private final Stops stops = new Stops();
    private boolean unread;

    /// @param named guids of the items that the story names, or that are sent inside it
    /// @param parts those of them that are parts of it, wherever they come
    record Telling(StoryDraft story, List<String> named, List<String> parts) {}

    /// @param revisions the other revisions of its items
    NewsmlFile(Revisions revisions) {
        this.revisions = revisions;
    }

    Revisions revisions() {
        return revisions;
    }

    /// @throws UnreadableXml if the XML breaks; the items before that place are kept
    void read(XmlInput xml) throws UnreadableXml {
        if (!xml.next(1)) {
            return;
        }
        XmlElement root = xml.head();
        if (root.name().equals("NewsItem")) {
            part(xml, root);
        } else if (!root.name().equalsIgnoreCase("NewsML")) {
            unread = true;
            refuse(new Refusal(
                    "the top level",
                    "The items stand in an envelope, " + root.name() + ". Send the NewsML by itself."));
        }
        while (xml.next(2)) {
            XmlElement head = xml.head();
            if (head.name().equals("NewsItem") || head.name().equals("TopicSet")) {
                part(xml, head);
            } else if (head.name().equalsIgnoreCase("NewsItem")) {
                unread = true;
                refuse(new Refusal(
                        head.name() + ", line " + head.line(),
                        "XML knows capitals from small letters, and NewsML calls this NewsItem. Ask the supplier."));
            }
        }
        xml.finish();
    }

    /// Reads one part of the file. A part that is too big is refused alone. If the XML itself breaks, nothing
    /// after that place can be read.
    private void part(XmlInput xml, XmlElement head) throws UnreadableXml {
        try {
            XmlElement part = xml.whole();
            topics.add(part);
            if (part.name().equals("NewsItem")) {
                new NewsmlItemReader(this, topics).read(part, null);
            }
        } catch (UnreadableXml e) {
            if (e.isLast()) {
                throw e;
            }
            Refusal refusal = e.refusal();
            refuse(new Refusal(head.name() + ", " + refusal.where(), refusal.reason()));
            unread = true;
        }
    }

    /// Looks for kills in a file that could not be read, or whose tags are in the wrong case.
    void stopBroken(String text) {
        ItemHeads.of(text, Set.of("NewsItem"), Set.of("Identification", "NewsManagement")).stream()
                .flatMap(item -> NewsmlStops.of(item, false).stream())
                .forEach(this::stop);
        if (stops.isEmpty()) {
            stops.addAll(NewsmlStops.loose(LooseItems.near(text)));
        }
    }

    void stop(Stop stop) {
        stops.add(stop, null);
    }

    void story(StoryDraft story, List<String> named) {
        story(story, named, List.of());
    }

    void story(StoryDraft story, List<String> named, List<String> parts) {
        story.setAside();
        tellings.add(new Telling(story, named, parts));
    }

    /// Adds a picture. One without an id gets a key that no story can name.
    void picture(PictureItem picture) {
        Decisions.endOther();
        String guid = picture.picture().guid();
        pictures.put(guid == null ? NO_ID + pictures.size() : guid, picture);
    }

    int pictures() {
        return pictures.size();
    }

    /// Lists the keys of the pictures without an id that were added after the first `count`.
    List<String> withoutIdAfter(int count) {
        return pictures.keySet().stream()
                .skip(count)
                .filter(key -> key.startsWith(NO_ID))
                .toList();
    }

    int stories() {
        return tellings.size();
    }

    /// Adds these guids to the last story.
    void nameForLast(List<String> named) {
        Telling last = tellings.removeLast();
        List<String> all = new ArrayList<>(last.named());
        all.addAll(named);
        tellings.add(new Telling(last.story(), all, last.parts()));
    }

    /// Adds an item that has no content of its own and only names others.
    void pack(NewsPackage pack) {
        packages.add(pack);
    }

    /// Remembers that an item came in this file, good or bad.
    void came(String guid) {
        came.add(guid);
    }

    void refuse(Refusal refusal) {
        refused.add(refusal);
    }

    void note(String note) {
        notes.add(note);
    }

    /// Tells whether an item was skipped that may contain a kill.
    boolean isUnread() {
        return unread;
    }

    Reading reading() {
        packages.forEach(this::report);
        Map<String, PictureItem> alone = new LinkedHashMap<>(pictures);
        for (Telling telling : tellings) {
            telling.named().stream().distinct().forEach(key -> {
                PictureItem item = pictures.get(key);
                if (item != null && item.mayShowWith(telling.story().embargo)) {
                    telling.story().pictures.add(item.picture());
                    alone.remove(key);
                } else if (item == null && telling.parts().contains(key) && isElsewhere(key, telling.story())) {
                    telling.story().pictures.add(new Picture(key, null, null, null, null, List.of()));
                }
            });
        }
        return stops.addTo(new Reading(
                NewsmlReader.FORMAT,
                tellings.stream().map(telling -> telling.story().story()).toList(),
                List.copyOf(alone.values()),
                packages,
                refused,
                notes));
    }

    /// Returns whether a story names an item that did not come in this file and may be a picture of it.
    private boolean isElsewhere(String guid, StoryDraft story) {
        return !came.contains(guid)
                && !guid.startsWith(NO_ID)
                && !guid.equals(story.guid)
                && !story.evolvedFrom.contains(guid);
    }

    private void report(NewsPackage pack) {
        List<String> missing =
                pack.guids().stream().filter(guid -> !came.contains(guid)).toList();
        if (pack.status() == Status.CANCELED || pack.status() == Status.WITHHELD || missing.isEmpty()) {
            return;
        }
        if (missing.size() == pack.guids().size()) {
            refuse(NothingTaken.packageApart(pack.place(), missing));
        } else {
            note(NothingTaken.partOfPackage(pack.place(), missing));
        }
    }
}
