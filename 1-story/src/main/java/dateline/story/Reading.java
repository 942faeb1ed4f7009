package dateline.story;

import java.util.ArrayList;
import java.util.List;

/// What one dispatch gave. One file may give stories and refusals both: a bad item does not touch its neighbours.
///
/// @param format as the trade calls it: `ninjs 2.1`, `NewsML-G2`, `saved page`; `picture` for a picture file;
///     `unknown` where nothing recognised it
/// @param notes what had to be decided to read it: an encoding that was declared wrong, markup that was mended
public record Reading(
        String format, List<Story> stories, List<PictureItem> pictures, List<Refusal> refused, List<String> notes) {
    private static final int MOST_REFUSALS = 1_000;

    public Reading {
        stories = List.copyOf(stories);
        pictures = List.copyOf(pictures);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /// A file that left nothing to decide.
    public Reading(String format, List<Story> stories, List<PictureItem> pictures, List<Refusal> refused) {
        this(format, stories, pictures, refused, List.of());
    }

    /// The same, with one more decision.
    public Reading withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Reading(format, stories, pictures, refused, all);
    }

    /// The same with the first [#MOST_REFUSALS] refusals, the count of the others, and the last one, which may say
    /// where the file breaks: a file with more is broken as a whole, and each refusal is kept and shown.
    public Reading withFewRefusals() {
        if (refused.size() <= MOST_REFUSALS + 1) {
            return this;
        }
        int more = refused.size() - MOST_REFUSALS - 1;
        List<Refusal> few = new ArrayList<>(refused.subList(0, MOST_REFUSALS));
        few.add(new Refusal("further items", more + " more were refused. Ask the supplier what was sent."));
        few.add(refused.getLast());
        return new Reading(format, stories, pictures, few, notes);
    }

    public static Reading refused(String format, String where, String reason) {
        return new Reading(format, List.of(), List.of(), List.of(new Refusal(where, reason)));
    }
}
