package dateline.archive;

import dateline.story.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one dispatch gave, to be filed.
///
/// @param dispatch the journal's number; filings come in this order
/// @param name the dispatch's, for the pictures beside it
/// @param pictureSha256 where the dispatch is itself a picture file
public record Filing(
        long dispatch,
        String supplier,
        String name,
        Instant arrived,
        Reading reading,
        @Nullable String pictureSha256) {

    Filing with(Reading other) {
        return new Filing(dispatch, supplier, name, arrived, other, pictureSha256);
    }
}
