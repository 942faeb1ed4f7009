package dateline.copy;

import dateline.story.Body;
import dateline.story.Dateline;
import dateline.story.Decisions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what stands at the head of copy: notes to editors, the byline and the dateline. Agencies print them in any
/// order, also with bullets or a subhead before the dateline, which stay in the copy.
final class Opening {
    private static final int MOST_LINES = 4;

    /// @param notes lines for editors, without brackets
    /// @param body without the dateline, the byline and the notes
    record Parted(@Nullable Dateline dateline, @Nullable String byline, List<String> notes, Body body) {
        Parted {
            notes = List.copyOf(notes);
        }
    }

    private final Body body;
    private final HeadBlocks blocks;
    private final KeptAbove above;
    private final DeclaredHead head;
    private @Nullable Dateline dateline;
    private @Nullable String byline;
    private boolean bylineAbove;
    private final List<String> notes = new ArrayList<>();

    private Opening(Body body, DeclaredHead head) {
        this.head = head;
        this.body = body;
        this.blocks = new HeadBlocks(body);
        this.above = new KeptAbove(blocks, head);
    }

    static Parted take(Body body, DeclaredHead head) {
        Opening opening = new Opening(body, head);
        for (int i = 0; i < opening.blocks.size() && opening.isAboveCopy(i); i++) {
            // reads on
        }
        return opening.parted();
    }

    private Parted parted() {
        if (dateline != null) {
            byline = byline == null ? above.takeWriter(body.text()) : byline;
            notes.addAll(above.markUp());
        }
        Body rest = blocks.body();
        return rest.isEmpty() ? new Parted(null, null, List.of(), body) : new Parted(dateline, byline, notes, rest);
    }

    /// Reads one block; returns whether the copy itself begins further down.
    private boolean isAboveCopy(int i) {
        if (blocks.isAbove(i)) {
            bylineAbove = false;
            if (!above.mayBeCopy()
                    && blocks.isHeading(i)
                    && blocks.isFollowed(i)
                    && head.hasHeadline(blocks.element(i).text())) {
                blocks.remove(i);
            }
            return true;
        }
        return blocks.isParagraph(i) && isAboveCopy(i, blocks.text(i));
    }

    private boolean isAboveCopy(int i, String text) {
        if (above.mayBeCopy()) {
            return isAboveCompleteDateline(i, text);
        }
        if (takeWhole(i, text)) {
            return true;
        }
        int length = beforeDateline(text);
        if (length > 0) {
            blocks.cut(i, length);
        }
        String rest = text.substring(length);
        DatelineForm.Found found = find(rest);
        if (found != null) {
            filed(i, found, rest);
            return false;
        }
        return length == 0 && staysAbove(i, rest);
    }

    /// Takes a paragraph that is nothing but editors' lines and bylines.
    private boolean takeWhole(int i, String text) {
        boolean titled = bylineAbove && Byline.isTitle(text);
        bylineAbove = false;
        boolean followed = blocks.isFollowed(i);
        String stripped = text.strip();
        if (titled) {
            byline = byline + ", " + stripped;
        } else if (followed && isHead(stripped)) {
            take(stripped);
        } else if (!(followed && takeLines(stripped)) && !EditorsLine.isRouting(text)) {
            return false;
        }
        blocks.remove(i);
        return true;
    }

    /// Takes the lines of a paragraph, if each of them is an editors' line or a byline.
    private boolean takeLines(String text) {
        if (text.indexOf('\n') < 0) {
            return false;
        }
        List<String> lines = text.lines().map(String::strip).toList();
        boolean heads = lines.size() <= MOST_LINES && lines.stream().allMatch(this::isHead);
        if (heads) {
            lines.forEach(this::take);
        }
        return heads;
    }

    /// Returns whether a line is a byline or an editor's line.
    private boolean isHead(String line) {
        return PrintedByline.of(line) != null
                || head.hasByline(line)
                || EditorsLine.isLabelled(line)
                || EditorsLine.isRouting(line)
                || !line.isEmpty() && EditorsLine.inBrackets(line) >= line.length();
    }

    private void take(String line) {
        String by = PrintedByline.of(line);
        if (by != null && byline == null) {
            byline = by;
            bylineAbove = true;
        } else if (by == null && !head.hasByline(line) && !EditorsLine.isRouting(line)) {
            notes.add(EditorsLine.words(line));
        }
    }

    /// Reads the editor's line and the byline that stand in front of a dateline in the same paragraph.
    ///
    /// @return their length
    private int beforeDateline(String text) {
        int length = EditorsLine.inBrackets(text);
        BylineBeforeDateline by = BylineBeforeDateline.find(text.substring(length));
        if (length > 0 && (by != null || find(text.substring(length)) != null)) {
            notes.add(EditorsLine.words(text.substring(0, length)));
        } else if (length > 0) {
            length = 0;
            by = null;
        }
        if (by != null) {
            byline = byline == null ? by.byline() : byline;
        }
        return by == null ? length : length + by.length();
    }

    private DatelineForm.@Nullable Found find(String text) {
        DatelineForm.Found found = Datelines.find(text);
        return found != null || head.dateline() == null ? found : Datelines.repeated(text, head.dateline());
    }

    /// Takes the dateline from a paragraph, and once more if it is printed twice.
    private void filed(int i, DatelineForm.Found found, String text) {
        DatelineWriter parted = DatelineWriter.part(found.dateline());
        dateline = parted.dateline();
        byline = byline == null ? parted.byline() : byline;
        Decisions.note(
                Decisions.About.DATELINE,
                () -> "read in paragraph " + (i + 1) + ": " + found.dateline().text());
        int end = found.end();
        DatelineForm.Found again = Datelines.find(text.substring(Math.min(end, text.length())));
        if (again != null
                && dateline.place() != null
                && dateline.place().equals(again.dateline().place())) {
            end += again.end();
        }
        blocks.cut(i, end);
        int next = i + 1;
        if (blocks.isRemoved(i) && next < blocks.size() && blocks.isParagraph(next)) {
            DatelineForm.Found repeated = Datelines.repeated(blocks.text(next), found.dateline());
            if (repeated != null) {
                blocks.cut(next, repeated.end());
            }
        }
    }

    /// Handles a paragraph without a dateline; returns whether the next block may have it.
    private boolean staysAbove(int i, String text) {
        if (!blocks.isFollowed(i)) {
            return false;
        }
        DatelineLine line = DatelineLine.of(text);
        if (line != null && byline == null) {
            byline = line.byline();
        }
        Dateline whole = line == null ? Datelines.whole(text) : line.dateline();
        if (whole != null) {
            dateline = whole;
            Decisions.note(
                    Decisions.About.DATELINE, () -> "paragraph " + (i + 1) + " is nothing else: " + whole.text());
            blocks.remove(i);
            return false;
        }
        return above.add(i, text.strip());
    }

    /// Reads a block below what may be the copy itself: takes nothing but a complete dateline.
    private boolean isAboveCompleteDateline(int i, String text) {
        DatelineForm.Found found = Datelines.find(text);
        if (found != null && Datelines.isComplete(found.dateline())) {
            filed(i, found, text);
            return false;
        }
        return found == null && blocks.isFollowed(i) && above.add(i, text.strip());
    }
}
