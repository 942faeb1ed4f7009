package dateline.formats.nitf;

import dateline.copy.BodyHtml;
import dateline.copy.Copy;
import dateline.copy.Halves;
import dateline.copy.Markup;
import dateline.copy.XmlElement;
import dateline.copy.XmlNode;
import dateline.story.StoryDraft;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Reads NITF's `body`: the copy, the pictures in it, and the notes to editors inside it.
final class NitfBody {
    /// NITF 3.6, "Body content". Of elements without an HTML counterpart (names of persons, money, places),
    /// only the content is kept.
    private static final Markup MARKUP = Markup.of(
            "p block=p note=p dt=p dd=p credit=p fn=p hl1=h2 hl2=h2 ul ol li bq=blockquote pre hr br"
                    + " table caption thead tbody tfoot tr th td em q a sub sup",
            "media ednote nitf-table-metadata custom-table table-reference datasource rp rt");

    private NitfBody() {}

    static void into(StoryDraft draft, XmlElement body) {
        XmlElement head = body.first("body.head");
        if (head != null) {
            NitfLines.into(draft, head);
        }
        List<XmlElement> contents = body.all("body.content");
        if (contents.isEmpty()) {
            return;
        }
        contents.stream()
                .flatMap(content -> NitfMedia.all(content, draft.headline))
                .forEach(draft.pictures::add);
        String note = contents.stream()
                .flatMap(XmlElement::withDescendants)
                .filter(NitfBody::isForEditors)
                .map(XmlElement::text)
                .collect(Collectors.joining("\n"));
        if (draft.editorNote == null && !note.isBlank()) {
            draft.editorNote = note;
        }
        String html = contents.stream()
                .map(content -> MARKUP.html(content.without(NitfBody::isForEditors)))
                .collect(Collectors.joining());
        Copy.into(draft, BodyHtml.clean(Halves.read(html) + tagline(body)));
    }

    private static boolean isForEditors(XmlElement element) {
        return element.name().equals("ednote")
                || (element.name().equals("note") && "editorsnote".equals(element.attribute("noteclass")));
    }

    /// Returns the line after the story that names other writers. A line of nothing but e-mail addresses is for
    /// editors and is left out.
    private static String tagline(XmlElement body) {
        XmlElement tagline = body.first("body.end", "tagline");
        return tagline == null || isAddresses(tagline.text()) ? "" : MARKUP.html(tagline);
    }

    private static boolean isAddresses(String text) {
        return Arrays.stream(text.split("[\\s/,;]+")).allMatch(word -> word.matches("[\\w.+-]+@[\\w.-]+"));
    }

    /// Returns the text of an element; if it has only elements, their texts with commas between.
    static String spaced(XmlElement element) {
        boolean loose = element.content().stream()
                .anyMatch(node -> node instanceof XmlNode.Text(String characters) && !characters.isBlank());
        return loose
                ? element.text()
                : element.elements().stream()
                        .map(NitfBody::spaced)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
    }
}
