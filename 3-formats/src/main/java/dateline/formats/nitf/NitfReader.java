package dateline.formats.nitf;

import dateline.copy.Namespaces;
import dateline.copy.UnreadableXml;
import dateline.copy.WireFile;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import dateline.copy.mending.LooseRoot;
import dateline.formats.FormatReader;
import dateline.story.ItemId;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a file of NITF 3.0 to 3.6, with or without namespace or DOCTYPE: one document, which is one story.
public final class NitfReader implements FormatReader {
    static final String FORMAT = "NITF";

    /// Envelopes of other formats, which carry NITF as the copy of an item.
    private static final Set<String> OTHERS = Set.of(
            "rss",
            "feed",
            "entry",
            "rdf",
            "channel",
            "html",
            "newsml",
            "newsmessage",
            "newsitem",
            "packageitem",
            "contentset",
            "inlinexml");

    @Override
    public boolean recognises(WireFile file) {
        Optional<LooseRoot> root = LooseRoot.in(file);
        return root.isPresent()
                && (isNitf(root.get())
                        || !Namespaces.isIn(root.get().namespace(), "iptc.org/std/nar")
                                && !OTHERS.contains(root.get().name().toLowerCase(Locale.ROOT))
                                && LooseRoot.named(Set.of("nitf"), file).isPresent());
    }

    private static boolean isNitf(LooseRoot root) {
        return root.name().equalsIgnoreCase("nitf");
    }

    @Override
    public Reading read(WireFile file) {
        List<Story> stories = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        try {
            XmlInput xml = XmlInput.ofText(file.text());
            xml.next(1);
            document(file.text(), xml.whole(), stories, refused);
            xml.finish();
        } catch (UnreadableXml e) {
            refused.add(e.refusal());
            stop(NitfStops.broken(file.text()), stories);
        }
        return new Reading(FORMAT, stories, List.of(), refused);
    }

    private static void document(String text, XmlElement nitf, List<Story> stories, List<Refusal> refused) {
        if (!Nitf.isNitf(nitf)) {
            stop(NitfStops.broken(text), stories);
            refused.add(new Refusal(
                    "the top level",
                    "The document stands in an envelope, " + nitf.name() + ". Send the nitf by itself."));
            return;
        }
        StoryDraft draft = new StoryDraft();
        Nitf.into(draft, nitf);
        XmlElement docdata = nitf.first("head", "docdata");
        if (docdata != null) {
            other(draft, docdata, stories);
        }
        boolean anonymous = draft.guid == null && draft.lead == null;
        boolean onlyStopsAnother = anonymous && draft.isStopped() && !stories.isEmpty();
        String fault = fault(draft, docdata, anonymous && !onlyStopsAnother);
        if (fault == null && !onlyStopsAnother) {
            stories.add(draft.story());
        } else if (fault != null) {
            refused.add(new Refusal(draft.guid == null ? "nitf at line " + nitf.line() : draft.guid, fault));
            stop(NitfStops.of(nitf), stories);
        }
    }

    private static void stop(List<Story> stopped, List<Story> stories) {
        stopped.stream().filter(story -> !stories.contains(story)).forEach(stories::add);
    }

    /// Handles the other document that this one names: this one replaces it or stops it. A kill that names
    /// another document kills both.
    static void other(StoryDraft draft, XmlElement docdata, List<Story> stories) {
        String id = ItemId.orNull(docdata.attribute("management-doc-idref"));
        Status status = NitfRelease.status(docdata.attribute("management-idref-status"));
        boolean both = draft.status == Status.CANCELED && (status == null || status == Status.CANCELED);
        if (id == null || id.equals(draft.guid)) {
            return;
        }
        if (status == Status.CANCELED || status == Status.WITHHELD || both) {
            StoryDraft stopped = new StoryDraft();
            stopped.guid = id;
            stopped.status = both ? Status.CANCELED : status;
            stopped.versionCreated = draft.versionCreated;
            stories.add(stopped.story());
        } else {
            draft.evolvedFrom.add(id);
        }
    }

    private static @Nullable String fault(StoryDraft draft, @Nullable XmlElement docdata, boolean anonymous) {
        String status = docdata == null ? null : docdata.attribute("management-status");
        if (!NitfRelease.isKnown(status)) {
            return "The management-status \"" + status
                    + "\" is not one of NITF's: usable, embargoed, withheld, canceled."
                    + " Ask the supplier whether it may be shown.";
        }
        if (anonymous && draft.isStopped()) {
            return "The document is to stop a story and names none: it has neither a doc-id nor a du-key. Find the"
                    + " story and kill it at the desk.";
        }
        return anonymous && draft.headline == null && draft.body.isEmpty()
                ? "The document has neither an id, nor a headline, nor text."
                : null;
    }
}
