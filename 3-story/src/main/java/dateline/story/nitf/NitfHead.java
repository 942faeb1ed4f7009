package dateline.story.nitf;

import dateline.story.Embargo;
import dateline.story.Status;
import dateline.story.StoryDraft;
import dateline.story.Subject;
import dateline.story.WireTimes;
import dateline.story.XmlElement;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what NITF's `head` says of a story, where the draft does not know it yet.
final class NitfHead {
    private NitfHead() {}

    static void into(StoryDraft draft, XmlElement head) {
        XmlElement docdata = head.first("docdata");
        if (docdata != null) {
            identity(draft, docdata);
            handling(draft, docdata);
        }
        if (draft.subjects.isEmpty()) {
            subjects(draft, head);
        }
        XmlElement pubdata = head.first("pubdata");
        if (draft.section == null && pubdata != null) {
            draft.section = pubdata.attribute("position.section");
        }
    }

    private static void identity(StoryDraft draft, XmlElement docdata) {
        if (draft.guid == null) {
            draft.guid = attribute(docdata, "doc-id", "id-string");
        }
        if (draft.slug == null) {
            draft.slug = attribute(docdata, "du-key", "key");
        }
        if (draft.versionCreated == null) {
            draft.versionCreated = WireTimes.read(attribute(docdata, "date.issue", "norm"));
        }
        if (draft.creditLine == null) {
            draft.creditLine = attribute(docdata, "doc.copyright", "holder");
        }
    }

    private static void handling(StoryDraft draft, XmlElement docdata) {
        String status = docdata.attribute("management-status");
        if (draft.status == null) {
            draft.status = status(status);
        }
        if (draft.embargo == null && "embargoed".equalsIgnoreCase(status)) {
            String release = attribute(docdata, "date.release", "norm");
            draft.embargo = release == null ? new Embargo.Unclear("embargoed") : WireTimes.embargo(release);
        }
        if (draft.urgency == null) {
            draft.urgency = urgency(attribute(docdata, "urgency", "ed-urg"));
        }
        if (draft.editorNote == null) {
            draft.editorNote = attribute(docdata, "ed-msg", "info");
        }
    }

    private static void subjects(StoryDraft draft, XmlElement head) {
        for (XmlElement object : head.all("tobject")) {
            for (XmlElement subject : object.all("tobject.subject")) {
                subject(subject).ifPresent(draft.subjects::add);
            }
        }
    }

    /// The eight digits of NITF are IPTC Subject Codes; of type, matter and detail the most exact names them.
    private static Optional<Subject> subject(XmlElement subject) {
        String code = subject.attribute("tobject.subject.refnum");
        String name = subject.attribute("tobject.subject.detail");
        name = name == null ? subject.attribute("tobject.subject.matter") : name;
        name = name == null ? subject.attribute("tobject.subject.type") : name;
        return code == null && name == null
                ? Optional.empty()
                : Optional.of(new Subject(code != null && code.matches("[0-9]{8}") ? "subj:" + code : code, name));
    }

    private static @Nullable String attribute(XmlElement docdata, String child, String attribute) {
        XmlElement found = docdata.first(child);
        return found == null ? null : found.attribute(attribute);
    }

    private static @Nullable Status status(@Nullable String said) {
        return switch (said == null ? "" : said.toLowerCase(Locale.ROOT)) {
            case "usable" -> Status.USABLE;
            case "withheld" -> Status.WITHHELD;
            case "canceled", "cancelled" -> Status.CANCELED;
            default -> null;
        };
    }

    private static @Nullable Integer urgency(@Nullable String said) {
        return said != null && said.matches("[1-8]") ? Integer.valueOf(said) : null;
    }
}
