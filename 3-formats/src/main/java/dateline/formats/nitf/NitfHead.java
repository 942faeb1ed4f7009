package dateline.formats.nitf;

import dateline.copy.Corrections;
import dateline.copy.XmlElement;
import dateline.story.StoryDraft;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the handling of a story from NITF's `head`, as far as the draft does not have it.
final class NitfHead {
    private NitfHead() {}

    static void into(StoryDraft draft, XmlElement head) {
        XmlElement docdata = head.first("docdata");
        if (docdata != null) {
            NitfRelease.into(draft, docdata);
            handling(draft, docdata);
            rights(draft, docdata);
        }
        NitfTopics.into(draft, head);
        head.all("pubdata").forEach(published -> published(draft, published));
    }

    private static void handling(StoryDraft draft, XmlElement docdata) {
        if (draft.urgency == null) {
            draft.urgency = urgency(attribute(docdata, "urgency", "ed-urg"));
        }
        List<XmlElement> corrections = docdata.all("correction");
        corrections.stream()
                .map(correction -> correction.attribute("id-string"))
                .filter(id -> id != null && !id.equals(draft.guid))
                .forEach(draft.evolvedFrom::add);
        if (draft.editorNote == null) {
            String note = Stream.concat(docdata.all("ed-msg").stream(), corrections.stream())
                    .map(message -> message.attribute("info"))
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining("\n"));
            draft.editorNote = note.isEmpty() ? null : note;
        }
        draft.correction = draft.correction || !corrections.isEmpty() || Corrections.says(draft.editorNote);
    }

    private static void rights(StoryDraft draft, XmlElement docdata) {
        if (draft.creditLine == null) {
            draft.creditLine = attribute(docdata, "doc.copyright", "holder");
        }
        XmlElement rights = docdata.first("doc.rights");
        if (draft.usageTerms == null && rights != null) {
            draft.usageTerms =
                    terms(rights.attribute("type"), rights.attribute("limitations"), rights.attribute("geography"));
        }
    }

    static @Nullable String terms(@Nullable String type, @Nullable String limitations, @Nullable String geography) {
        String terms = Stream.of(type, limitations, geography == null ? null : "Geography: " + geography)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return terms.isEmpty() ? null : terms;
    }

    /// Reads where the story was published. The time of that publication is not ours, so it is ignored.
    private static void published(StoryDraft draft, XmlElement pubdata) {
        if (draft.section == null) {
            draft.section = pubdata.attribute("position.section");
        }
        String address = pubdata.attribute("ex-ref");
        if (draft.link == null && address != null && address.matches("https?://\\S+")) {
            draft.link = address;
        }
    }

    static @Nullable String attribute(XmlElement docdata, String child, String attribute) {
        XmlElement found = docdata.first(child);
        return found == null ? null : found.attribute(attribute);
    }

    private static @Nullable Integer urgency(@Nullable String value) {
        return value != null && value.matches("[1-8]") ? Integer.valueOf(value) : null;
    }
}
