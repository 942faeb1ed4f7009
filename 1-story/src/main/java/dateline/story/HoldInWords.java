package dateline.story;

import org.jspecify.annotations.Nullable;

/// Finds what holds a story: an embargo in a field, or words in its note, headline or text.
final class HoldInWords {
    private HoldInWords() {}

    /// Returns the embargo that holds a story; null if nothing does.
    ///
    /// - If no field of the format names an embargo, one in the editor's note counts ([HoldForRelease]), and
    ///   then one in the first words of the copy ([EmbargoWords]).
    /// - If the headline or the note orders a kill ([KillWords]), or the copy begins with such an order
    ///   ([KillInCopy]), but the status does not, an editor must decide.
    ///
    /// @param embargo from a field of the format; null if there is none
    static @Nullable Embargo of(
            @Nullable Embargo embargo,
            @Nullable Status status,
            @Nullable String editorNote,
            @Nullable String headline,
            @Nullable String summary,
            Body body) {
        Embargo noted = embargo == null
                ? explained(HoldForRelease.in(editorNote), "the note to editors")
                : explained(embargo, "a field of its format");
        Embargo held = noted == null
                ? explained(EmbargoWords.in(headline, summary, body), "the beginning of the copy")
                : noted;
        boolean stopped = status == Status.CANCELED || status == Status.WITHHELD;
        String order = stopped || held instanceof Embargo.Unclear ? null : order(editorNote, headline, body);
        if (order == null) {
            return held;
        }
        Decisions.note(
                Decisions.About.HOLD,
                () -> "for an editor, because the headline, the note or the beginning of the copy orders a kill: "
                        + Decisions.quote(order));
        return new Embargo.Unclear(order);
    }

    /// Returns the text that orders a kill; null if no text does.
    private static @Nullable String order(@Nullable String editorNote, @Nullable String headline, Body body) {
        if (KillWords.in(headline) != StatusWord.ABSENT) {
            return headline;
        }
        return KillWords.in(editorNote) == StatusWord.ABSENT ? KillInCopy.in(headline, body.text()) : editorNote;
    }

    /// Notes why a story is held.
    ///
    /// @param place what holds it
    static void explain(Embargo embargo, String place) {
        Decisions.note(Decisions.About.HOLD, () -> switch (embargo) {
            case Embargo.Until(var time) -> "until %s, as %s says".formatted(time, place);
            case Embargo.Unclear(String words) ->
                "for an editor, as %s says: %s".formatted(place, Decisions.quote(words));
        });
    }

    private static @Nullable Embargo explained(@Nullable Embargo embargo, String place) {
        if (embargo != null) {
            explain(embargo, place);
        }
        return embargo;
    }
}
