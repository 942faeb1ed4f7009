package dateline.copy;

import dateline.story.Body;
import dateline.story.Dateline;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Removes the dateline from the beginning of a story, in each [DatelineForm] that agencies print.
public final class Datelines {
    private static final int LONGEST = 200;

    /// @param body without the dateline
    public record Parted(@Nullable Dateline dateline, Body body) {}

    private Datelines() {}

    /// Removes the dateline from the first paragraph; returns the body unchanged if there is none.
    public static Parted take(Body body) {
        Paragraphs paragraphs = new Paragraphs(body);
        Element first = paragraphs.first();
        DatelineForm.Found found = first == null ? null : DatelineForm.find(head(first.wholeText()));
        if (first == null || found == null) {
            return new Parted(null, body);
        }
        remove(first, found.end());
        Body rest = paragraphs.withoutFirst(first);
        return rest.isEmpty() ? new Parted(null, body) : new Parted(found.dateline(), rest);
    }

    /// Reads a dateline that comes apart from the copy, as in the elements of NITF and NewsML.
    public static Dateline of(String printed) {
        String text = printed.strip().replaceAll("(?<![\\s—–―‒-])[\\s—–―‒-]++$", "");
        DatelineForm.Found found = DatelineForm.find(head(text + " — "));
        return found == null ? new Dateline(text.isEmpty() ? null : text, null, null, text) : found.dateline();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).replace('\u00A0', ' ');
    }

    /// Removes the first `length` characters of an element, also inside its markup.
    private static void remove(Element element, int length) {
        int left = length;
        for (Node node : List.copyOf(element.childNodes())) {
            String text =
                    node instanceof TextNode t ? t.getWholeText() : node instanceof Element e ? e.wholeText() : "";
            if (text.length() <= left) {
                node.remove();
            } else if (left > 0 && node instanceof TextNode t) {
                t.text(text.substring(left));
            } else if (left > 0 && node instanceof Element e) {
                remove(e, left);
            }
            left -= Math.min(left, text.length());
        }
    }
}
