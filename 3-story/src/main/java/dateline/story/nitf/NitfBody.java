package dateline.story.nitf;

import dateline.story.BodyHtml;
import dateline.story.Copy;
import dateline.story.Dateline;
import dateline.story.Datelines;
import dateline.story.Markup;
import dateline.story.StoryDraft;
import dateline.story.XmlElement;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads NITF's `body`: the copy, the pictures in it, and the lines at its head.
final class NitfBody {
    /// NITF 3.6, "Body content": what has no HTML of its own (names of persons, money, places) is passed through.
    private static final Markup MARKUP = Markup.of(
            "p block=p note=p dt=p dd=p credit=p fn=p hl1=h2 hl2=h2 ul ol li bq=blockquote pre hr br"
                    + " table caption thead tbody tfoot tr th td em q a sub sup",
            "media ednote nitf-table-metadata datasource rp rt");

    private NitfBody() {}

    static void into(StoryDraft draft, XmlElement body) {
        XmlElement head = body.first("body.head");
        if (head != null) {
            lines(draft, head);
        }
        XmlElement content = body.first("body.content");
        if (content != null) {
            NitfMedia.all(content).forEach(draft.pictures::add);
            Copy.into(draft, BodyHtml.clean(MARKUP.html(content) + tagline(body)));
        }
    }

    private static void lines(StoryDraft draft, XmlElement head) {
        if (draft.headline == null) {
            String main = head.textOf("hedline", "hl1");
            draft.headline = main == null ? head.textOf("hedline") : main;
        }
        String byline = head.textOf("byline");
        if (draft.byline == null && byline != null) {
            draft.byline = Copy.byline(byline);
        }
        XmlElement dateline = head.first("dateline");
        if (draft.dateline == null && dateline != null && !dateline.text().isEmpty()) {
            draft.dateline = dateline(dateline);
        }
        if (draft.editorNote == null) {
            draft.editorNote = editorNote(head);
        }
    }

    private static Dateline dateline(XmlElement element) {
        Dateline printed = Datelines.of(element.text());
        String place = element.textOf("location");
        XmlElement date = element.first("story.date");
        String norm = date == null ? null : date.attribute("norm");
        return new Dateline(
                place == null ? printed.place() : place,
                printed.source(),
                norm == null ? printed.date() : norm,
                printed.text());
    }

    private static @Nullable String editorNote(XmlElement head) {
        String notes = head.all("note").stream()
                .filter(note -> "editorsnote".equals(note.attribute("noteclass")))
                .map(XmlElement::text)
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    /// The line after the story that says who else wrote.
    private static String tagline(XmlElement body) {
        XmlElement tagline = body.first("body.end", "tagline");
        return tagline == null ? "" : MARKUP.html(tagline);
    }
}
