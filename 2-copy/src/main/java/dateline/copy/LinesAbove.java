package dateline.copy;

import dateline.story.Body;
import dateline.story.Decisions;
import dateline.story.StoryDraft;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// Reads lines of the wire's heading among the first paragraphs of copy: the number of the page with the slug
/// (`1 HARBOUR Mole`), and the labelled subhead (`Utl.: Hafenmeister lobt =`).
final class LinesAbove {
    private static final int LONGEST = 300;
    private static final int MOST_BLOCKS = 3;
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\d{1,2} ");
    private static final Pattern PAGE = Pattern.compile("^\\d{1,2} (?<slug>\\S.{1,80})$");
    private static final Pattern SUBHEAD = Pattern.compile("^Utl\\.?:\\s?+(?<words>\\S[^\\n=]{2,250})=$");

    private LinesAbove() {}

    /// Returns the body without the line. The subhead becomes the summary; beside a summary, it stays as a subhead.
    static Body take(StoryDraft draft, Body body) {
        String head = body.text().substring(0, Math.min(body.text().length(), LONGEST));
        String slug = draft.slug;
        if (slug != null && head.regionMatches(true, slugAt(head, slug), slug, 0, slug.length())) {
            return withoutPage(body, slug);
        }
        int end = head.indexOf('\n');
        Matcher subhead = SUBHEAD.matcher(end > 0 && head.startsWith("Utl") ? head.substring(0, end) : "");
        return subhead.matches() ? subhead(draft, body, subhead.group("words").strip()) : body;
    }

    /// Returns where the slug may stand behind the number of a page; the end of the text if no line has a number.
    private static int slugAt(String head, String slug) {
        Matcher page = NUMBER.matcher(head);
        while (page.find()) {
            if (head.regionMatches(true, page.end(), slug, 0, slug.length())) {
                return page.end();
            }
        }
        return head.length();
    }

    private static Body withoutPage(Body body, String slug) {
        HeadBlocks blocks = new HeadBlocks(body);
        for (int i = 0; i < Math.min(blocks.size(), MOST_BLOCKS); i++) {
            Matcher page = PAGE.matcher(blocks.isParagraph(i) ? blocks.text(i).strip() : "");
            if (page.matches() && page.group("slug").equalsIgnoreCase(slug) && blocks.isFollowed(i)) {
                Decisions.note(
                        Decisions.About.FURNITURE, () -> "the number of the page: " + Decisions.quote(page.group()));
                blocks.remove(i);
                return blocks.body();
            }
        }
        return body;
    }

    private static Body subhead(StoryDraft draft, Body body, String words) {
        if (draft.summary == null) {
            draft.summary = words;
            return without(body);
        }
        HeadBlocks blocks = new HeadBlocks(body);
        if (blocks.isParagraph(0)) {
            blocks.set(0, "<h3>" + Entities.escape(words) + "</h3>");
        }
        return blocks.body();
    }

    private static Body without(Body body) {
        HeadBlocks blocks = new HeadBlocks(body);
        if (blocks.isParagraph(0)) {
            blocks.remove(0);
        }
        return blocks.body();
    }
}
