package dateline.archive;

import dateline.story.Story;
import java.util.List;

/// One dispatch while its items are filed: in one transaction, or in several if there are many.
///
/// @param beside the digests of all stories of the dispatch
/// @param shared the ids that several of its items carry
record FilingProgress(Filing filing, DispatchDigests beside, SharedIds shared) {
    static FilingProgress of(Filing filing) {
        List<Story> stories = filing.reading().stories();
        return new FilingProgress(filing, new DispatchDigests(stories), SharedIds.of(stories));
    }

    /// Returns how many stories the dispatch has.
    int size() {
        return filing.reading().stories().size();
    }
}
