package dateline.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The paragraphs between the beginning of copy and its dateline that stay there: bullets, subheads and notes to
/// readers. Notices of replacement, and lines in brackets, go to the editors.
///
/// Any dateline may follow a short subhead. A longer one, or a label above a list, could also be the copy itself,
/// so only a complete dateline may follow it.
final class KeptAbove {
    private static final int LONGEST_SUBHEAD = 100;
    private static final int LONGEST_DECK = 300;
    private static final int LONGEST_BULLET = 300;
    private static final Pattern BULLET =
            Pattern.compile("(?su)^\\s*+(?<mark>[•*·◾■▪‣●]|[-–—](?=\\s))\\s*+(?<words>\\S.*)$");
    private static final String DASHES = "-–—";
    private static final String SENTENCE_ENDS = ".!?:;,\"”“»)…";

    private final HeadBlocks blocks;
    private final DeclaredHead head;
    private final List<Integer> notices = new ArrayList<>();
    private final List<Integer> bullets = new ArrayList<>();
    private final List<Integer> subheads = new ArrayList<>();
    private boolean mayBeCopy;

    KeptAbove(HeadBlocks blocks, DeclaredHead head) {
        this.blocks = blocks;
        this.head = head;
    }

    /// Returns whether a paragraph stays above the dateline, and remembers it.
    boolean add(int i, String line) {
        boolean ends = SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
        if (EditorsLine.isNotice(line) || EditorsLine.isWhollyInBrackets(line)) {
            notices.add(i);
        } else if (EditorsLine.isForReaders(line)) {
            return true;
        } else if (isBullet(line)) {
            bullets.add(i);
        } else if (!ends && line.length() <= LONGEST_DECK || isLabel(i, line)) {
            subheads.add(i);
            mayBeCopy |= ends || line.length() > LONGEST_SUBHEAD;
        } else if (EditorsLine.mayCorrect(line)) {
            notices.add(i);
            mayBeCopy = true;
        } else {
            return false;
        }
        return true;
    }

    /// Returns whether one of them may be the copy itself, if no complete dateline follows.
    boolean mayBeCopy() {
        return mayBeCopy;
    }

    /// Finds the writer above a dateline that was found, and removes the line: EFE and AAP print the name without
    /// "By". A subhead has words of the copy or of the headline; a writer's name has none of them.
    ///
    /// @param copy the text of the whole copy
    @Nullable
    String takeWriter(String copy) {
        for (int i : subheads) {
            String line = blocks.text(i).strip();
            String name = withoutAgency(line);
            if (Byline.persons(name) && head.hasNoWordOf(name) && isOnceIn(copy, name)) {
                blocks.remove(i);
                subheads.remove(Integer.valueOf(i));
                return line;
            }
        }
        return null;
    }

    private static String withoutAgency(String line) {
        int comma = line.lastIndexOf(", ");
        String agency = comma < 0 ? "" : line.substring(comma + 2);
        return Agencies.isListed(agency.startsWith("The ") ? agency.substring("The ".length()) : agency)
                ? line.substring(0, comma)
                : line;
    }

    /// Returns whether each name of a line is nowhere else in a text.
    private static boolean isOnceIn(String copy, String line) {
        String text = copy.toLowerCase(Locale.ROOT);
        return Byline.namesIn(line).allMatch(name -> text.indexOf(name) == text.lastIndexOf(name));
    }

    /// Marks up what stays above a dateline that was found, and returns the notices. Removes the headline, which is
    /// not printed again.
    List<String> markUp() {
        List<String> notes = new ArrayList<>();
        for (int i : notices) {
            notes.add(EditorsLine.words(blocks.element(i).text()));
            blocks.remove(i);
        }
        bullets.forEach(this::list);
        subheads.forEach(this::subhead);
        return notes;
    }

    private void subhead(int i) {
        if (head.hasHeadline(blocks.text(i))) {
            blocks.remove(i);
        } else {
            blocks.set(i, "<h3>" + blocks.element(i).html() + "</h3>");
        }
    }

    /// Returns whether a line introduces a list: `Highlights:`.
    private boolean isLabel(int i, String line) {
        int next = i + 1;
        return line.endsWith(":")
                && line.length() <= LONGEST_SUBHEAD
                && next < blocks.size()
                && (blocks.isList(next)
                        || blocks.isParagraph(next)
                                && isBullet(blocks.text(next).strip()));
    }

    private static boolean isBullet(String line) {
        return line.length() <= LONGEST_BULLET && BULLET.matcher(line).matches();
    }

    /// CASE: some programs join the lines of a list into one.
    private void list(int i) {
        String text = blocks.text(i);
        Matcher bullet = BULLET.matcher(text);
        if (!bullet.matches()) {
            return;
        }
        String mark = bullet.group("mark");
        blocks.cut(i, bullet.start("words"));
        String html = blocks.element(i).html();
        boolean joined = !DASHES.contains(mark) && html.indexOf('<') < 0;
        blocks.set(i, "<ul><li>" + (joined ? html.replace(" " + mark + " ", "</li><li>") : html) + "</li></ul>");
    }
}
