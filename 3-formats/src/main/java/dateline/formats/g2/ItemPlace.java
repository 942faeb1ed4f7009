package dateline.formats.g2;

import dateline.copy.XmlElement;

/// Names an item and its place in the file, for refusals and notes.
final class ItemPlace {
    private ItemPlace() {}

    /// Returns the kind, the guid if there is one, and the line: `newsItem urn:x:1 at line 12`.
    static String of(XmlElement item) {
        return name(item) + " at line " + item.line();
    }

    /// Returns the kind, and the guid if there is one.
    static String name(XmlElement item) {
        String guid = item.attribute("guid");
        return item.name() + (guid == null ? "" : " " + guid);
    }
}
