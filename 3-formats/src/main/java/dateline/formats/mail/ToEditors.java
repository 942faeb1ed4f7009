package dateline.formats.mail;

import dateline.copy.Copy;
import dateline.story.Blanks;
import dateline.story.StoryDraft;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a message says to editors: `Til red: …`, above the copy or as the subject.
final class ToEditors {
    private static final int LONGEST_HEADLINE = 200;
    private static final String SENTENCE_ENDS = ".!?:";
    private static final Pattern LABELLED =
            Pattern.compile("(?isu)^(?:til red(?:aksjonen|aktionen)?|till red(?:aktionen)?|toimituksille"
                    + "|(?:(?:notiz|hinweis|achtung) )?an die redaktion(?:en)?|notes? to (?:editors|desks)|eds|editors"
                    + "|note aux rédactions|nota (?:a los editores|a las redacciones|alle redazioni))"
                    + "\\.?\\s?[:–—-](?:\\s++(?<words>.*+))?$");

    private ToEditors() {}

    /// Moves the first block to the editor's note, if it is for editors. If it is only a label, the note is the
    /// next block. Leaves the first block for the caller to remove.
    ///
    /// @return whether the first block is for editors
    static boolean take(StoryDraft draft, Blocks blocks) {
        if (Copy.takesNote(draft, blocks.text(0))) {
            return true;
        }
        Matcher labelled = LABELLED.matcher(blocks.text(0));
        if (!labelled.matches() || labelled.group("words") != null) {
            return false;
        }
        if (blocks.size() > 2 && isNote(blocks)) {
            Copy.addNote(draft, blocks.text(1));
            blocks.remove(1);
        }
        return true;
    }

    /// Returns whether the second block is a note, and neither the copy nor an order or a headline above it.
    private static boolean isNote(Blocks blocks) {
        String text = blocks.text(1);
        boolean isHeadline = isHeadline(text) && Copy.beginsWithDateline(blocks.text(2));
        return !text.isEmpty() && !isHeadline && !Copy.beginsWithDateline(text) && !ReleaseHead.isOrder(text);
    }

    /// Gives a message whose subject is for editors the headline that stands above the dateline; if there is none,
    /// the subject without its label.
    static void headline(StoryDraft draft, Blocks blocks) {
        Matcher labelled = LABELLED.matcher(draft.headline == null ? "" : draft.headline);
        if (!labelled.matches()) {
            return;
        }
        String subject = labelled.group("words");
        boolean above = blocks.size() > 1 && isHeadline(blocks.text(0)) && Copy.beginsWithDateline(blocks.text(1));
        if (!above) {
            draft.headline = subject;
            return;
        }
        draft.headline = Blanks.ASCII.single(blocks.text(0));
        blocks.remove(0);
        if (subject != null) {
            Copy.addNote(draft, subject);
        }
    }

    private static boolean isHeadline(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_HEADLINE
                && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    }
}
