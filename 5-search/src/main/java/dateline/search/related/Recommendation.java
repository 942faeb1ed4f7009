package dateline.search.related;

import dateline.archive.Card;
import java.util.Locale;

/// A story that a page recommends, and why.
public record Recommendation(Card card, Reason reason) {

    /// Why a story is recommended; the strongest reason that applies.
    public enum Reason {
        /// An editor pinned it.
        EDITORS_CHOICE,
        /// It reports the event that the story on the page reports.
        SAME_EVENT,
        /// Suppliers name one person, organisation or thing in both. Broad topics such as sport do not count.
        SAME_SUBJECT,
        /// Suppliers name one place in both.
        SAME_PLACE,
        /// Both share telling words.
        ALIKE,
        /// Too few stories are related.
        NEWEST_IN_SECTION,
        /// Too few stories are related, and the section has too few others.
        NEWEST;

        /// Returns the reason as the source of a page and the content API give it, for example `same-event`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
