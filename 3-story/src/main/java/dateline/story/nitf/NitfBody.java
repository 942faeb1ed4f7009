package dateline.story.nitf;

import dateline.story.BodyHtml;
import dateline.story.Copy;
import dateline.story.Dateline;
import dateline.story.Datelines;
import dateline.story.Markup;
import dateline.story.StoryDraft;
import dateline.story.XmlElement;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads NITF's `body`: the copy, the pictures in it, and the lines at its head.
final class NitfBody {
    private static final Pattern BY = Pattern.compile("(?i)^by\\s+");
    /// NITF 3.6, "Body content": what has no HTML of its own (names of persons, money, places) is passed through.
    private static final Markup MARKUP = new Markup(
            Map.ofEntries(
                    Map.entry("p", "p"),
                    Map.entry("block", "p"),
                    Map.entry("note", "p"),
                    Map.entry("dt", "p"),
                    Map.entry("dd", "p"),
                    Map.entry("credit", "p"),
                    Map.entry("fn", "p"),
                    Map.entry("hl1", "h2"),
                    Map.entry("hl2", "h2"),
                    Map.entry("ul", "ul"),
                    Map.entry("ol", "ol"),
                    Map.entry("li", "li"),
                    Map.entry("bq", "blockquote"),
                    Map.entry("pre", "pre"),
                    Map.entry("hr", "hr"),
                    Map.entry("br", "br"),
                    Map.entry("table", "table"),
                    Map.entry("caption", "caption"),
                    Map.entry("thead", "thead"),
                    Map.entry("tbody", "tbody"),
                    Map.entry("tfoot", "tfoot"),
                    Map.entry("tr", "tr"),
                    Map.entry("th", "th"),
                    Map.entry("td", "td"),
                    Map.entry("em", "em"),
                    Map.entry("q", "q"),
                    Map.entry("a", "a"),
                    Map.entry("sub", "sub"),
                    Map.entry("sup", "sup")),
            Set.of("media", "ednote", "nitf-table-metadata", "datasource", "rp", "rt"));

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
            draft.byline = BY.matcher(byline).replaceFirst("");
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
