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

    /// Refuses a package until its items are there. The archive keeps it, and joins the items when they come.
    ///
    /// @param missing guids of the items that are not there yet
    public static Refusal packageApart(String where, List<String> missing) {
        return new Refusal(where, waiting(missing));
    }

    /// Says which items a package waits for, in a sentence for editors.
    public static String waiting(List<String> missing) {
        return "The package waits for items that did not come: " + list(missing)
                + ". It joins them when they come, and then leaves the quarantine. If they never come, drop it.";
    }

    /// @param missing guids of the items that did not come with the package, although others did
    public static String partOfPackage(String where, List<String> missing) {
        return where + ": some items of the package did not come in the same file: " + list(missing)
                + ". It joins them when they come.";
    }

    private static String list(List<String> guids) {
        String first = String.join(", ", guids.subList(0, Math.min(MOST_NAMED, guids.size())));
        return guids.size() > MOST_NAMED ? first + " …" : first;
    }
}
