package dateline.demo;

import java.util.List;

/// Writes the beginning that all items of NewsML-G2 have: the element with its id and version, the rights, and
/// the metadata about the item (`itemMeta`).
final class NewsMlItemStart {
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_39.xml";

    private final Xml xml;
    private final DemoStory telling;
    private final StorySource story;
    private final Agency agency;

    NewsMlItemStart(Xml xml, DemoStory telling) {
        this.xml = xml;
        this.telling = telling;
        this.story = telling.story();
        this.agency = story.agency();
    }

    /// Opens the item's element and writes everything before its `contentMeta`.
    void write(String item, String guid, String language, String itemClass) {
        open(item, guid, language);
        meta(itemClass);
    }

    private void open(String item, String guid, String language) {
        xml.open(
                item,
                "guid",
                guid,
                "version",
                Integer.toString(story.version()),
                "standard",
                "NewsML-G2",
                "standardversion",
                "2.35",
                "conformance",
                "power",
                "xml:lang",
                language);
        xml.empty("catalogRef", "href", CATALOG).open("rightsInfo");
        xml.open("copyrightHolder").leaf("name", agency.name()).close();
        xml.leaf("usageTerms", "For use by subscribers of " + agency.name() + ". Not for resale.")
                .close();
    }

    private void meta(String itemClass) {
        xml.open("itemMeta").empty("itemClass", "qcode", itemClass);
        xml.open("provider").leaf("name", agency.name()).close();
        xml.leaf("versionCreated", telling.versionCreated().toString());
        story.embargo(telling.start()).ifPresent(until -> xml.leaf("embargoed", until.toString()));
        xml.empty("pubStatus", "qcode", "stat:" + story.status());
        if (itemClass.equals("ninat:text")) {
            links();
        }
        xml.close();
    }

    private void links() {
        story.editorNote().ifPresent(note -> xml.leaf("edNote", note));
        for (String older : story.evolvedFrom().map(List::of).orElse(List.of())) {
            xml.empty("link", "rel", "irel:evolvedFrom", "residref", older);
        }
    }
}
