package dateline.story.nitf;

import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.Stop;
import dateline.story.Story;
import dateline.story.StoryDraft;
import dateline.story.XmlElement;
import dateline.story.XmlNode;
import dateline.story.mending.ItemHeads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds orders to stop copy in a document that cannot be read as it stands, by what its head says.
final class NitfStops {
    private static final String HEAD = "head";

    private NitfStops() {}

    /// Of a document whose head was read: for itself, and for the document that it names.
    static List<Story> of(XmlElement nitf) {
        XmlElement head = nitf.first(HEAD);
        XmlElement docdata = head == null ? null : head.first("docdata");
        if (head == null || docdata == null) {
            return List.of();
        }
        StoryDraft draft = new StoryDraft();
        NitfIdentity.into(draft, nitf, head);
        List<String> said = NitfRelease.statuses(docdata).toList();
        StatusWord word = StatusWord.strictest(said.stream());
        draft.status = word == StatusWord.CANCELED ? Status.CANCELED : null;
        List<Story> stories = new ArrayList<>();
        NitfReader.other(draft, docdata, stories);
        Stop.of(draft.guid, word, String.join(", ", said), draft.version, draft.versionCreated)
                .map(Stop::story)
                .ifPresent(stories::add);
        if (draft.guid == null && draft.lead != null && word == StatusWord.CANCELED) {
            stories.add(draft.story());
        }
        return stories;
    }

    /// Of a file whose XML is broken.
    static List<Story> broken(byte[] file) {
        return ItemHeads.of(file, Set.of("nitf"), Set.of("docdata", "meta")).stream()
                .flatMap(nitf -> of(withHead(nitf)).stream())
                .toList();
    }

    private static XmlElement withHead(XmlElement nitf) {
        List<XmlNode> parts = List.copyOf(nitf.content());
        XmlElement head = new XmlElement(HEAD, nitf.namespace(), Map.of(), parts, nitf.line());
        return new XmlElement(nitf.name(), nitf.namespace(), nitf.attributes(), List.of(head), nitf.line());
    }
}
