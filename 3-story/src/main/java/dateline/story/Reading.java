package dateline.story;

import java.util.List;

/// What one dispatch gave. One file may give stories and refusals both: a bad item does not touch its neighbours.
///
/// @param format as the trade calls it: `ninjs 2.1`, `NewsML-G2`, `saved page`; `picture` for a picture file;
///     `unknown` where nothing recognised it
public record Reading(String format, List<Story> stories, List<PictureItem> pictures, List<Refusal> refused) {
    public Reading {
        stories = List.copyOf(stories);
        pictures = List.copyOf(pictures);
        refused = List.copyOf(refused);
    }

    public static Reading refused(String format, String where, String reason) {
        return new Reading(format, List.of(), List.of(), List.of(new Refusal(where, reason)));
    }
}
