package dateline.story;

import java.util.ArrayList;
import java.util.List;

/// The result of reading one dispatch. One file may give both stories and refusals: a bad item does not affect
/// its neighbours.
///
/// @param format the trade's name of it: `ninjs 2.1`, `NewsML-G2`, `saved page`; `picture` for a picture
///     file; `unknown` if no reader recognised it
/// @param packages packages with items that may come in other files
/// @param notes the decisions that were needed to read it: a wrongly declared encoding, repaired markup
public record Reading(
        String format,
        List<Story> stories,
        List<PictureItem> pictures,
        List<NewsPackage> packages,
        List<Refusal> refused,
        List<String> notes) {
    private static final int MOST_REFUSALS = 1_000;

    public Reading {
        stories = List.copyOf(stories);
        pictures = List.copyOf(pictures);
        packages = List.copyOf(packages);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /// Creates a reading without packages.
    public Reading(
            String format, List<Story> stories, List<PictureItem> pictures, List<Refusal> refused, List<String> notes) {
        this(format, stories, pictures, List.of(), refused, notes);
    }

    /// Creates a reading that needed no decisions.
    public Reading(String format, List<Story> stories, List<PictureItem> pictures, List<Refusal> refused) {
        this(format, stories, pictures, refused, List.of());
    }

    /// Returns this reading with these packages.
    public Reading withPackages(List<NewsPackage> others) {
        return new Reading(format, stories, pictures, others, refused, notes);
    }

    /// Returns this reading with other refusals.
    public Reading withRefused(List<Refusal> others) {
        return new Reading(format, stories, pictures, packages, others, notes);
    }

    /// Returns this reading with one more note.
    public Reading withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Reading(format, stories, pictures, packages, refused, all);
    }

    /// Returns this reading with fewer refusals: the first [#MOST_REFUSALS], the count of the others, and the
    /// last one, which may say where the file breaks. A file with more is broken as a whole, and each refusal
    /// is stored and shown.
    public Reading withFewRefusals() {
        if (refused.size() <= MOST_REFUSALS + 1) {
            return this;
        }
        int more = refused.size() - MOST_REFUSALS - 1;
        List<Refusal> few = new ArrayList<>(refused.subList(0, MOST_REFUSALS));
        few.add(new Refusal("further items", more + " more were refused. Ask the supplier what was sent."));
        few.add(refused.getLast());
        return new Reading(format, stories, pictures, packages, few, notes);
    }

    public static Reading refused(String format, String where, String reason) {
        return new Reading(format, List.of(), List.of(), List.of(new Refusal(where, reason)));
    }
}
