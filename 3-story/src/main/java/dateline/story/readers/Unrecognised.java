package dateline.story.readers;

import dateline.story.Reading;
import dateline.story.TextDecoding;
import dateline.story.WireFile;
import java.util.Arrays;

/// Says of a file that no reader recognised what it seems to be.
final class Unrecognised {
    private static final int HEAD = 4_096;

    private Unrecognised() {}

    static Reading refuse(WireFile file) {
        byte[] head = Arrays.copyOf(file.bytes(), Math.min(HEAD, file.bytes().length));
        String text = TextDecoding.decode(head).text().strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return Reading.refused("JSON", "the top level", "This JSON is not ninjs: an item has a text \"uri\".");
        }
        if (text.startsWith("<")) {
            return Reading.refused(
                    "XML",
                    "the top level",
                    "This XML is not NewsML-G2, NewsML 1 or NITF: its root is none of newsItem, packageItem and"
                            + " newsMessage in the namespace of IPTC NAR, NewsML, and nitf; nor is it a WordPress export.");
        }
        return Reading.refused(
                "unknown",
                "the first bytes",
                "This is none of the formats that Dateline reads: ninjs, NewsML-G2, NewsML 1, NITF,"
                        + " a WordPress export, a saved news page, a picture.");
    }
}
