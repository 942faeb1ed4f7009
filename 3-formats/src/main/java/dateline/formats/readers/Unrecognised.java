package dateline.formats.readers;

import dateline.copy.WireFile;
import dateline.story.Reading;

/// Refuses a file that no reader recognises, and says what it seems to be.
final class Unrecognised {
    private static final int HEAD = 4_096;

    private Unrecognised() {}

    /// Refuses the file, but obeys its orders to stop copy.
    static Reading refuse(WireFile file) {
        return StopOrders.in(file).addTo(seeming(file));
    }

    private static Reading seeming(WireFile file) {
        String text = file.head(HEAD).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return Reading.refused(
                    "JSON",
                    "the top level",
                    "This JSON is neither ninjs, whose items have a text \"uri\", nor an answer of the AP Media API, which has"
                            + " \"api_version\", nor a JSON Feed, which says its version.");
        }
        if (text.startsWith("<")) {
            return Reading.refused(
                    "XML",
                    "the top level",
                    "This XML is neither NewsML-G2, NewsML 1 or NITF, with newsItem, packageItem and newsMessage in the"
                            + " namespace of IPTC NAR, NewsML or nitf as its root, nor a feed of RSS or Atom,"
                            + " nor a WordPress export.");
        }
        return Reading.refused(
                "unknown",
                "the first bytes",
                "This is not one of the formats that Dateline reads: ninjs, NewsML-G2, NewsML 1, NITF, RSS, Atom, JSON Feed,"
                        + " AP Media API, ANPA 1312, IPTC 7901, a WordPress export, a news page saved as HTML or text, a message"
                        + " of e-mail, a picture.");
    }
}
