package dateline.copy;

import dateline.story.Body;
import dateline.story.Dateline;
import dateline.story.Decisions;
import dateline.story.StoryDraft;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts copy into a draft. Moves the dateline, the byline and the contributor line from the head and the end of the
/// copy into their own fields.
public final class Copy {
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]++");

    private Copy() {}

    /// Puts the body into the draft. What the copy prints counts before what the head says; the head fills
    /// the gaps.
    public static void into(StoryDraft draft, Body body) {
        noteInSummary(draft);
        Ending.Parted below = Ending.take(AsideBelow.without(LinesAbove.take(draft, body)), null);
        Contributors.Parted contributed = Contributors.take(below.body());
        draft.contributors.addAll(contributed.names());
        draft.contributorLine = contributed.line();
        Ending.Parted above = contributed.line() == null
                ? Ending.Parted.unchanged(contributed.body())
                : Ending.take(contributed.body(), null);
        Opening.Parted opening =
                Opening.take(above.body(), new DeclaredHead(draft.headline, draft.dateline, draft.byline));
        explain(draft, opening, contributed);
        draft.dateline = filled(opening.dateline(), draft.dateline);
        Ending.Parted end = signed(opening.body(), draft.dateline);
        draft.byline = byline(opening.byline(), draft.byline);
        for (Ending.Parted part : List.of(below, above, end)) {
            draft.byline = byline(part.byline(), draft.byline);
            notes(draft, part.notes());
        }
        notes(draft, opening.notes());
        NotesWithin within = NotesWithin.of(end.body());
        within.notes()
                .forEach(note ->
                        Decisions.note(Decisions.About.NOTE, () -> "taken out of the copy: " + Decisions.quote(note)));
        notes(draft, within.notes());
        draft.body = RepeatedByline.without(Indents.without(within.body()), draft.byline);
        draft.correction |= CorrectionNotice.isIn(draft.body.text());
    }

    /// Moves a note to editors out of the place of the summary: `(Berichtigt im 1. Absatz die Zahl)`.
    private static void noteInSummary(StoryDraft draft) {
        String summary = draft.summary == null ? "" : draft.summary.strip();
        if (!summary.isEmpty() && isEditorsLine(summary)) {
            Decisions.note(
                    Decisions.About.NOTE, () -> "taken from the place of the summary: " + Decisions.quote(summary));
            draft.summary = null;
            notes(draft, List.of(EditorsLine.words(summary)));
        }
    }

    /// Reads the end of the copy once more, if the dateline names an agency: it may sign in ways that are not sure
    /// in other copy.
    private static Ending.Parted signed(Body body, @Nullable Dateline dateline) {
        String source = dateline == null ? null : dateline.source();
        return source == null ? Ending.Parted.unchanged(body) : Ending.take(body, source);
    }

    /// Returns whether a line below the copy is furniture: a signature, an end mark, a copyright.
    public static boolean isFurniture(String line) {
        return FurnitureWords.are(line)
                || new Signatures(null).are(line)
                || ClosingLines.are(line)
                || AgencyEnds.are(line);
    }

    /// Returns whether a line above copy is a note to editors in brackets: `(Adds quotes)`.
    public static boolean isEditorsLine(String line) {
        return EditorsLine.inBrackets(line) >= line.length();
    }

    /// Returns whether copy begins with a dateline.
    public static boolean beginsWithDateline(String text) {
        return Datelines.find(text) != null;
    }

    /// Adds a line above copy to the editor's note, if it is for editors: `(Adds quotes)`, `Til red.: …`.
    ///
    /// @return whether it is
    public static boolean takesNote(StoryDraft draft, String line) {
        String text = line.strip();
        boolean isNote = !text.isEmpty() && (isEditorsLine(text) || EditorsLine.isLabelled(text));
        if (isNote) {
            addNote(draft, EditorsLine.words(text));
        }
        return isNote;
    }

    /// Adds a line that stood above copy to the editor's note.
    public static void addNote(StoryDraft draft, String note) {
        Decisions.note(Decisions.About.NOTE, () -> "taken from the beginning of the copy: " + Decisions.quote(note));
        notes(draft, List.of(note));
    }

    /// Puts a byline into the draft that stands with the copy in an element of its own.
    static void printed(StoryDraft draft, String byline) {
        draft.byline = byline(byline, draft.byline);
    }

    private static void explain(StoryDraft draft, Opening.Parted opening, Contributors.Parted contributed) {
        Dateline declared = draft.dateline;
        if (opening.dateline() == null && declared != null) {
            Decisions.note(Decisions.About.DATELINE, () -> "from a field of its format: " + declared.text());
        }
        String byline = byline(opening.byline(), draft.byline);
        if (byline != null && byline.equals(opening.byline()) && !byline.equals(draft.byline)) {
            Decisions.note(Decisions.About.BYLINE, () -> "taken out of the copy: " + byline);
        }
        if (contributed.line() != null) {
            Decisions.note(Decisions.About.CONTRIBUTORS, () -> "taken from the end of the copy: " + contributed.line());
        }
        opening.notes()
                .forEach(note -> Decisions.note(
                        Decisions.About.NOTE, () -> "taken from the beginning of the copy: " + Decisions.quote(note)));
    }

    /// Returns the byline of the head; the printed one if the head has none, or if the printed one names more.
    private static @Nullable String byline(@Nullable String printed, @Nullable String head) {
        if (printed == null || head == null) {
            return printed == null ? head : printed;
        }
        boolean more =
                letters(printed).contains(letters(head)) && !letters(printed).equals(letters(head));
        return more ? printed : head;
    }

    /// Returns the letters and digits of a text, in small letters.
    static String letters(String text) {
        return OTHERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static void notes(StoryDraft draft, List<String> notes) {
        for (String note : notes) {
            draft.correction = draft.correction || Corrections.says(note);
            String before = draft.editorNote;
            boolean again = before != null && before.lines().anyMatch(note::equals);
            draft.editorNote = before == null ? note : again ? before : before + "\n" + note;
        }
    }

    private static @Nullable Dateline filled(@Nullable Dateline printed, @Nullable Dateline head) {
        if (printed == null || head == null) {
            return printed == null ? head : printed;
        }
        return new Dateline(
                printed.place() == null ? head.place() : printed.place(),
                printed.source() == null ? head.source() : printed.source(),
                printed.date() == null ? head.date() : printed.date(),
                printed.text());
    }
}
