package dateline.story;

import org.jspecify.annotations.Nullable;

/// Finds what holds a story: an embargo in a field, or words in its note, headline or text.
final class HoldInWords {
    private HoldInWords() {}

    /// Returns the embargo that holds a story; null if nothing does.
    ///
    /// - If no field of the format names an embargo, one in the editor's note counts ([HoldForRelease]), and
    ///   then one in the first words of the copy ([EmbargoWords]).
    /// - If the headline or the note orders a kill ([KillWords]), but the status does not, an editor must decide.
    ///
    /// @param embargo from a field of the format; null if there is none
    static @Nullable Embargo of(
            @Nullable Embargo embargo,
            @Nullable Status status,
            @Nullable String editorNote,
            @Nullable String headline,
            @Nullable String summary,
            Body body) {
        Embargo noted = embargo == null ? explained(HoldForRelease.in(editorNote), "the note to editors") : embargo;
        Embargo held = noted == null
                ? explained(EmbargoWords.in(headline, summary, body), "the beginning of the copy")
                : noted;
        String order = KillWords.in(headline) == StatusWord.ABSENT ? editorNote : headline;
        boolean stopped = status == Status.CANCELED || status == Status.WITHHELD;
        if (!stopped && KillWords.in(order) != StatusWord.ABSENT && !(held instanceof Embargo.Unclear)) {
            Decisions.note(() -> "An editor must decide, because the headline or the note orders a kill: " + order);
            return new Embargo.Unclear(String.valueOf(order));
        }
        return held;
    }

    private static @Nullable Embargo explained(@Nullable Embargo embargo, String place) {
        if (embargo != null) {
            Decisions.note(() -> switch (embargo) {
                case Embargo.Until(var time) -> "An embargo until %s is in %s.".formatted(time, place);
                case Embargo.Unclear(String words) ->
                    "An embargo whose end is unclear is in %s: %s".formatted(place, words);
            });
        }
        return embargo;
    }
}
