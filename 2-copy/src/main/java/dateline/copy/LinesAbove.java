package dateline.copy;

import dateline.story.Body;
import dateline.story.Decisions;
import dateline.story.StoryDraft;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// Reads the first paragraph of copy, if it is a line of the wire's heading: the number of the page with the slug
/// (`1 HARBOUR Mole`), or the labelled subhead (`Utl.: Hafenmeister lobt =`).
final class LinesAbove {
    private static final int LONGEST = 300;
    private static final Pattern PAGE = Pattern.compile("^\\d{1,2} (?<slug>\\S.{1,80})$");
    private static final Pattern SUBHEAD = Pattern.compile("^Utl\\.?:\\s?+(?<words>\\S[^\\n=]{2,250})=$");

    private LinesAbove() {}

    /// Returns the body without the line. The subhead becomes the summary; beside a summary, it stays as a subhead.
    static Body take(StoryDraft draft, Body body) {
        String text = body.text();
        int end = text.indexOf('\n');
        boolean mayBe = end > 0 && end <= LONGEST && (text.charAt(0) <= '9' || text.startsWith("Utl"));
        String line = mayBe ? text.substring(0, end).strip() : "";
        Matcher page = PAGE.matcher(line);
        if (page.matches() && page.group("slug").equalsIgnoreCase(draft.slug)) {
            Decisions.note(Decisions.About.FURNITURE, () -> "the number of the page: " + Decisions.quote(line));
            return without(body);
        }
        Matcher subhead = SUBHEAD.matcher(line);
        return subhead.matches() ? subhead(draft, body, subhead.group("words").strip()) : body;
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
