package dateline.formats.nitf;

import dateline.copy.XmlElement;
import dateline.copy.XmlNode;
import dateline.copy.mending.LooseItem;
import dateline.copy.mending.LooseItems;
import dateline.copy.mending.LooseNames;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.Stop;
import dateline.story.Stops;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds orders to stop copy in a document that cannot be read normally. Only its head is needed.
public final class NitfStops {
    private static final String HEAD = "head";

    private static final String DOCDATA = "docdata";
    private static final Set<String> META = Set.of("meta", "revision-history");
    private static final Set<String> DATA = Set.of("doc-id", "du-key", "ed-msg", "date.issue");
    private static final LooseNames NAMES = new LooseNames(
            Set.of("nitf"),
            Set.of(DOCDATA, "meta", "revision-history", "doc-id", "du-key", "ed-msg", "date.issue"),
            Set.of("body"),
            Set.of(),
            Set.of());

    private NitfStops() {}

    /// Finds the orders in a document whose head was read: for itself, and for the document that it names.
    static List<Story> of(XmlElement nitf) {
        XmlElement head = nitf.first(HEAD);
        XmlElement docdata = head == null ? null : head.first(DOCDATA);
        if (head == null || docdata == null) {
            return List.of();
        }
        StoryDraft draft = new StoryDraft();
        NitfIdentity.into(draft, nitf, head);
        List<String> statuses = NitfRelease.statuses(docdata).toList();
        StatusWord word = StatusWord.strictest(statuses.stream());
        draft.status = word == StatusWord.CANCELED ? Status.CANCELED : null;
        List<Story> stories = new ArrayList<>();
        NitfReader.other(draft, docdata, stories);
        Stop.of(draft.guid, word, String.join(", ", statuses), draft.version, draft.versionCreated)
                .map(Stop::story)
                .ifPresent(stories::add);
        if (draft.guid == null && draft.lead != null && word == StatusWord.CANCELED) {
            stories.add(draft.story());
        }
        return stories;
    }

    /// Finds the orders in a file whose XML is broken, or that is SGML: tags in capitals, elements without an
    /// end tag.
    static List<Story> broken(String text) {
        return in(LooseItems.near(text));
    }

    /// Finds the orders in a file that cannot be parsed.
    public static Stops loose(String text) {
        Stops stops = new Stops();
        in(text).forEach(stops::add);
        return stops;
    }

    private static List<Story> in(String text) {
        return LooseItems.of(text, NAMES).stream()
                .flatMap(nitf -> of(tree(nitf)).stream())
                .toList();
    }

    private static XmlElement tree(LooseItem nitf) {
        List<XmlNode> parts = new ArrayList<>(nitf.around(HEAD, META).content());
        parts.add(nitf.around(DOCDATA, DATA));
        return nitf.with(List.of(new XmlElement(HEAD, "", Map.of(), parts, 0)));
    }
}
