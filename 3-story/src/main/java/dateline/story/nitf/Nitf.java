package dateline.story.nitf;

import dateline.story.StoryDraft;
import dateline.story.XmlElement;

/// Reads an `nitf` element into a draft. What the draft has already stays: around NITF in NewsML-G2 the outer item is
/// the one that speaks.
public final class Nitf {
    private Nitf() {}

    public static boolean isNitf(XmlElement element) {
        return element.name().equals("nitf");
    }

    public static void into(StoryDraft draft, XmlElement nitf) {
        XmlElement head = nitf.first("head");
        if (head != null) {
            NitfHead.into(draft, head);
        }
        XmlElement body = nitf.first("body");
        if (body != null) {
            NitfBody.into(draft, body);
        }
        if (draft.headline == null) {
            draft.headline = nitf.textOf("head", "title");
        }
    }
}
