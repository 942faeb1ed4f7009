package dateline.archive;

import dateline.story.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The content of one dispatch, to be filed.
///
/// @param dispatch its number in the journal; filings come in this order
/// @param name the name of the dispatch, from which pictures beside it are found
/// @param isFeed whether it is a feed, which repeats its items at each visit
/// @param pictureSha256 the hash of the picture if the dispatch is itself a picture file; null otherwise
public record Filing(
        long dispatch,
        String supplier,
        String name,
        Instant arrived,
        boolean isFeed,
        Reading reading,
        @Nullable String pictureSha256) {

    Filing with(Reading other) {
        return new Filing(dispatch, supplier, name, arrived, isFeed, other, pictureSha256);
    }
}
