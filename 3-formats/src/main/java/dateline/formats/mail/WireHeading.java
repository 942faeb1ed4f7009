package dateline.formats.mail;

import dateline.copy.Copy;
import dateline.story.StoryDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The heading of a text wire above the copy of a message (IPTC 7901), as APA-OTS sends it:
///
/// ```
/// OTS0311   5 WI 0087 HAF0002          Mo, 02.Mär 2026
/// Schifffahrt/Hafen/Norland
/// Fähre nach Skerry fährt wieder
/// Utl.: Elf Tage lang war sie ausgefallen =
///    Aldhaven (OTS) - Die Fähre …
/// ```
///
/// @param subhead the line labelled `Utl.:`
/// @param copy the text below the heading
record WireHeading(
        @Nullable String slug, String headline, @Nullable String subhead, String copy) {
    private static final int HIGHEST = 16;
    /// Source and number, priority, category, length (IPTC 7901 §4).
    private static final Pattern FIRST =
            Pattern.compile("\\p{L}{2,6}\\d{2,5}\\h{1,9}[1-9]\\h{1,9}\\p{L}{1,4}\\h{1,9}\\d{1,5}(?:\\h.{0,120})?");
    private static final Pattern SLUG =
            Pattern.compile("\\p{Lu}[\\p{L}\\d .&-]{1,40}(?:/[\\p{L}\\d .&-]{1,40}){1,8}/?");
    private static final Pattern SUBHEAD = Pattern.compile("(?:Utl|Untertitel)\\.?:\\h?+(?=\\S)");
    private static final Pattern INDENTED = Pattern.compile("^\\h{2,}+\\S.*");

    /// Reads the heading at the beginning of a text; empty if there is none, or if its end is not clear.
    static Optional<WireHeading> of(String text) {
        String copy = text.stripLeading();
        int line = copy.indexOf('\n');
        String first = line < 0 ? "" : copy.substring(0, line).strip();
        if (!FIRST.matcher(first).matches()) {
            return Optional.empty();
        }
        List<String> lines = copy.lines().skip(1).toList();
        int end = end(lines);
        return end < 0 ? Optional.empty() : Optional.ofNullable(read(lines, end));
    }

    /// Puts the heading into the draft. The headline of the copy has precedence over the message's subject.
    void into(StoryDraft draft) {
        draft.slug = slug;
        draft.headline = headline;
        draft.summary = subhead;
    }

    /// Finds the end of the heading: behind the line that ends with `=`, else before the first line that is
    /// indented or begins with a dateline.
    private static int end(List<String> lines) {
        List<String> first = lines.subList(0, Math.min(HIGHEST, lines.size()));
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).stripTrailing().endsWith("=")) {
                return i + 1;
            }
        }
        for (int i = 0; i < first.size(); i++) {
            if (INDENTED.matcher(first.get(i)).matches() || Copy.beginsWithDateline(first.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// Returns the heading; null if it has no headline.
    private static @Nullable WireHeading read(List<String> lines, int end) {
        List<String> head = new ArrayList<>(lines.subList(0, end).stream()
                .map(line -> line.strip().replaceFirst("(?<!\\s)\\s?=$", ""))
                .filter(line -> !line.isEmpty() && !line.equals("="))
                .toList());
        List<String> notes = head.stream().filter(Copy::isEditorsLine).toList();
        head.removeAll(notes);
        boolean slugged = head.size() > 1
                && SLUG.matcher(head.getFirst()).matches()
                && !SUBHEAD.matcher(head.get(1)).lookingAt();
        String slug = slugged ? head.removeFirst() : null;
        int subhead = 0;
        while (subhead < head.size() && !SUBHEAD.matcher(head.get(subhead)).lookingAt()) {
            subhead++;
        }
        String headline = String.join(" ", head.subList(0, subhead));
        String below = SUBHEAD.matcher(String.join(" ", head.subList(subhead, head.size())))
                .replaceFirst("");
        String copy = String.join("\n\n", notes) + "\n\n" + String.join("\n", lines.subList(end, lines.size()));
        return headline.isEmpty() ? null : new WireHeading(slug, headline, below.isEmpty() ? null : below, copy);
    }
}
