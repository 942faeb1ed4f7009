package dateline.search;

import dateline.search.text.StoryLabels;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sluglines of suppliers, in a form in which those of one story are equal, or one begins with the other:
/// `agency: bridge collapse` for `BC-Bridge Collapse, 2nd Ld-Writethru`, `agency: bridge collapse victims` for
/// `Bridge Collapse-Victims`.
public final class Slugline {
    /// Words that tell when or in which version copy was sent, and not what it is about.
    private static final Set<String> OF_THE_WIRE = Set.of(
            "am",
            "bc",
            "ld",
            "lead",
            "pm",
            "take",
            "update",
            "urgent",
            "writethru",
            "1st",
            "2nd",
            "3rd",
            "4th",
            "5th",
            "6th",
            "7th",
            "8th",
            "9th");

    /// One word alone is mostly that of a kind: `markets`, `weather`.
    private static final int LEAST_WORDS = 2;

    private static final int LONGEST = 200;

    private Slugline() {}

    /// Returns the slugline of a story with its supplier; empty if it has none, or one that says too little.
    static String of(StoryLabels labels) {
        String slug = labels.slug();
        return slug == null || labels.supplier() == null ? "" : of(labels.supplier(), slug);
    }

    private static String of(@Nullable String supplier, String slug) {
        String[] words = slug.toLowerCase(Locale.ROOT)
                .substring(0, Math.min(LONGEST, slug.length()))
                .split("[^\\p{L}\\p{N}]+");
        String told = Arrays.stream(words)
                .filter(word -> !word.isEmpty() && !OF_THE_WIRE.contains(word))
                .collect(Collectors.joining(" "));
        return told.split(" ").length < LEAST_WORDS ? "" : supplier + ": " + told;
    }

    /// Returns whether two sluglines are those of one story.
    public static boolean areOfOneStory(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return (one + " ").startsWith(other + " ") || (other + " ").startsWith(one + " ");
    }
}
