package dateline.formats.nitf;

import dateline.copy.Byline;
import dateline.copy.Datelines;
import dateline.copy.XmlElement;
import dateline.story.Dateline;
import dateline.story.StoryDraft;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads `body.head`, the lines above the copy.
final class NitfLines {
    private NitfLines() {}

    static void into(StoryDraft draft, XmlElement head) {
        if (draft.headline == null) {
            String main = head.textOf("hedline", "hl1");
            draft.headline = main == null ? head.textOf("hedline") : main;
        }
        if (draft.summary == null) {
            String summary = head.textOf("abstract");
            draft.summary = summary == null ? second(head, draft.headline) : summary;
        }
        if (draft.byline == null) {
            draft.byline = byline(head);
        }
        XmlElement dateline = head.first("dateline");
        if (draft.dateline == null && dateline != null) {
            draft.dateline = dateline(dateline);
        }
        if (draft.editorNote == null) {
            draft.editorNote = editorNote(head);
        }
        XmlElement rights = head.first("rights");
        if (rights != null) {
            rights(draft, rights);
        }
        if (draft.creditLine == null) {
            String holder = head.textOf("rights", "rights.owner");
            draft.creditLine = holder == null ? head.textOf("distributor") : holder;
        }
    }

    /// Returns the second headline; null if it repeats the first, is a slug in capitals, or is AP's headline of an
    /// earlier version.
    private static @Nullable String second(XmlElement head, @Nullable String headline) {
        XmlElement deck = head.first("hedline", "hl2");
        boolean isEarlier = deck != null && "originalHeadline".equals(deck.attribute("id"));
        String second = isEarlier ? null : head.textOf("hedline", "hl2");
        boolean sentence = second != null && second.chars().anyMatch(Character::isLowerCase);
        return sentence && !Objects.equals(second, headline) ? second : null;
    }

    private static @Nullable String byline(XmlElement head) {
        String names = head.all("byline").stream()
                .map(NitfLines::named)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /// Returns name and title as printed, with a comma between; the title alone if there is no name.
    private static @Nullable String named(XmlElement byline) {
        String printed = byline.textOf("byttl");
        String title = printed == null ? null : Byline.titled(printed);
        String name =
                Byline.of(NitfBody.spaced(byline.without(part -> part.name().equals("byttl")))
                        .strip()
                        .replaceAll(",$", ""));
        if (title == null || name == null) {
            return name == null ? title : name;
        }
        return name + ", " + title;
    }

    /// Returns the dateline; null if there is only a date.
    private static @Nullable Dateline dateline(XmlElement element) {
        XmlElement date = element.first("story.date");
        boolean forMachines = date != null && date.text().matches("\\d{8}T?[\\d:+Z-]*|\\d{4}-\\d{2}-\\d{2}T.*");
        String text = NitfBody.spaced(
                forMachines ? element.without(part -> part.name().equals("story.date")) : element);
        XmlElement location = element.first("location");
        String named = location == null ? "" : NitfBody.spaced(location);
        String place = named.isEmpty() ? null : named;
        boolean dateAlone = place == null && date != null && text.equals(date.text());
        if (text.isEmpty() || dateAlone) {
            return null;
        }
        Dateline printed = Datelines.of(text);
        if (printed == null) {
            return null;
        }
        String norm = date == null ? null : date.attribute("norm");
        return new Dateline(
                place == null ? printed.place() : Datelines.once(place),
                printed.source(),
                norm == null ? date(printed, date, forMachines) : norm,
                printed.text());
    }

    private static @Nullable String date(Dateline printed, @Nullable XmlElement date, boolean forMachines) {
        return printed.date() == null && date != null && !date.text().isEmpty() && !forMachines
                ? date.text()
                : printed.date();
    }

    private static @Nullable String editorNote(XmlElement head) {
        String notes = head.all("note").stream()
                .filter(note -> "editorsnote".equals(note.attribute("noteclass")))
                .map(XmlElement::text)
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    private static void rights(StoryDraft draft, XmlElement rights) {
        NitfRelease.starts(draft, null, NitfHead.attribute(rights, "rights.startdate", "norm"));
        draft.expires(norm(rights, "rights.enddate"));
        if (draft.usageTerms == null) {
            draft.usageTerms = NitfHead.terms(
                    rights.textOf("rights.type"),
                    rights.textOf("rights.limitations"),
                    rights.textOf("rights.geography"));
        }
    }

    private static @Nullable String norm(XmlElement rights, String child) {
        String norm = NitfHead.attribute(rights, child, "norm");
        return norm == null ? rights.textOf(child) : norm;
    }
}
