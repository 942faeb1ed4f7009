package dateline.story;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The place of copy without an id among the leads and takes of one story: `BC-Harbour Fire, 3rd Ld-Writethru`.
/// Sources: ANPA 1312 §"keyword line", IPTC 7901 §"headline and catch-line"; the words are those of the wires.
///
/// @param slug the slug without the words of lead, take and priority, in lower case, with each run of
///     spaces and dashes replaced by one space; all leads of the story share it
/// @param day the day that the copy itself gives; if null, the day of arrival counts
/// @param number of the lead: 0 for the first text, 1 for `1st Ld`
/// @param take 1 for a whole text; 2 and up for copy that goes at the end of it (`1st Add` and `Take 2` are
///     both 2)
/// @param kill whether it orders to kill the copy that was sent under the slug
public record Lead(String slug, @Nullable LocalDate day, int number, int take, boolean kill) {
    public Lead {
        slug = Objects.requireNonNull(Lengths.cut(slug, Lengths.NAME));
        if (slug.isBlank() || number < 0 || take < 1) {
            throw new IllegalArgumentException("a lead has a slug, a number from 0 and a take from 1");
        }
    }
}
