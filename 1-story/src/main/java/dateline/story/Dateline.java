package dateline.story;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where and when a story was filed: `LIMA, Peru (AP) —`.
///
/// @param place as printed, `LIMA, Peru`
/// @param source the agency in the brackets, `AP`
/// @param date as the supplier gives it: ISO 8601 if the supplier gives it exactly, otherwise as printed
/// @param text the whole dateline as printed at the head of the story, without the dash
public record Dateline(
        @Nullable String place,
        @Nullable String source,
        @Nullable String date,
        String text) {
    /// Returns this dateline with each field cut to the length that a page can show ([Lengths]).
    Dateline cut() {
        return new Dateline(
                Lengths.cut(place, Lengths.NAME),
                Lengths.cut(source, Lengths.NAME),
                Lengths.cut(date, Lengths.NAME),
                Objects.requireNonNull(Lengths.cut(text, Lengths.NAME)));
    }
}
