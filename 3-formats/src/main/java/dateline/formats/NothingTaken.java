package dateline.formats;

import dateline.story.Refusal;
import java.util.List;

/// Says why nothing, or not everything, is taken of an item.
public final class NothingTaken {
    private static final int MOST_NAMED = 5;

    private NothingTaken() {}

    /// Notes an item of a kind that Dateline does not publish: a film, an event, a plan.
    ///
    /// @param kind as the supplier names it
    public static String otherKind(String where, String kind) {
        return where + ": its kind is \"" + kind + "\"; Dateline publishes text and pictures only.";
    }

    /// Refuses a package that joins nothing. Packages join only what comes together: an item that comes by
    /// itself is published by itself.
    ///
    /// @param named guids of its items, none of which came with it
    public static Refusal packageApart(String where, List<String> named) {
        return new Refusal(
                where,
                "The package joins nothing: none of its items came in the same file (" + list(named)
                        + "). Ask the supplier to send the package and its items together. Items that come by themselves"
                        + " are published by themselves.");
    }

    /// @param missing guids of the items that did not come with the package, although others did
    public static String partOfPackage(String where, List<String> missing) {
        return where + ": some items of the package did not come in the same file: " + list(missing) + ".";
    }

    private static String list(List<String> guids) {
        String first = String.join(", ", guids.subList(0, Math.min(MOST_NAMED, guids.size())));
        return guids.size() > MOST_NAMED ? first + " …" : first;
    }
}
