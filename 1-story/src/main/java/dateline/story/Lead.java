package dateline.story;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What copy without an id says of its place among the tellings of one story: `BC-Harbour Fire, 3rd Ld-Writethru`.
/// Sources: ANPA 1312 §"keyword line", IPTC 7901 §"headline and catch-line"; the words are those of the wires.
///
/// @param slug the slug without the words of lead, take and priority, in small letters, spaces and dashes made one
/// space:
///     what all tellings of the story share
/// @param day the day that the copy itself gives, where it does; else the day of arrival counts
/// @param number of the lead: 0 for the first telling, 1 for `1st Ld`
/// @param take 1 for a whole telling; 2 and on for copy that goes at the end of it (`1st Add` and `Take 2` are both 2)
/// @param kill whether it tells to kill what was sent under the slug
public record Lead(String slug, @Nullable LocalDate day, int number, int take, boolean kill) {
    public Lead {
        slug = Objects.requireNonNull(Lengths.cut(slug, Lengths.NAME));
        if (slug.isBlank() || number < 0 || take < 1) {
            throw new IllegalArgumentException("a lead has a slug, a number from 0 and a take from 1");
        }
    }
}
