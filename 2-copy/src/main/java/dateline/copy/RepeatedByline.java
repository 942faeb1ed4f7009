package dateline.copy;

import dateline.story.Body;
import dateline.story.Decisions;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Removes a line that only repeats the byline: below the lead (`Von Ada Lund, Keystone-SDA`), or above a box of
/// facts (`Ada Lund/TT`).
final class RepeatedByline {
    private static final int MOST_BLOCKS = 4;
    private static final int LONGEST = 160;
    /// In characters of HTML.
    private static final int LONGEST_BLOCK = 300;

    private RepeatedByline() {}

    static Body without(Body body, @Nullable String byline) {
        if (byline == null || byline.length() > LONGEST || body.isEmpty()) {
            return body;
        }
        HeadBlocks blocks = new HeadBlocks(body);
        String letters = Copy.letters(byline);
        for (int i = 1; i < Math.min(blocks.size(), MOST_BLOCKS); i++) {
            if (blocks.isParagraph(i) && blocks.length(i) <= LONGEST_BLOCK && repeats(blocks.text(i), letters)) {
                String line = blocks.text(i).strip();
                Decisions.note(Decisions.About.BYLINE, () -> "not printed again: " + Decisions.quote(line));
                blocks.remove(i);
                return blocks.body();
            }
        }
        return withoutSignature(body, byline);
    }

    /// Removes the signature above a box of facts: `Ada Lund/TT`.
    private static Body withoutSignature(Body body, String byline) {
        String line = "\n" + byline + "\n";
        String html = "\n<p>" + Entities.escape(byline) + "</p>\n";
        boolean signs = new Signatures(null).byline(byline) != null
                && body.text().contains(line)
                && body.html().contains(html);
        return signs ? new Body(body.html().replace(html, "\n"), body.text().replace(line, "\n")) : body;
    }

    private static boolean repeats(String text, String byline) {
        String line = text.strip();
        String printed = line.length() > LONGEST ? null : PrintedByline.of(line);
        return !line.isEmpty()
                && (Copy.letters(line).equals(byline)
                        || printed != null && !printed.isEmpty() && byline.startsWith(Copy.letters(printed)));
    }
}
