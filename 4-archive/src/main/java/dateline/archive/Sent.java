package dateline.archive;

import dateline.story.Story;
import java.util.List;

/// One dispatch while its items are filed: in one transaction, or in several if there are many.
///
/// @param beside what the dispatch tells as a whole
/// @param shared the ids that several of its items carry
record Sent(Filing filing, ToldBeside beside, SharedIds shared) {
    static Sent of(Filing filing) {
        List<Story> stories = filing.reading().stories();
        return new Sent(filing, new ToldBeside(stories), SharedIds.of(stories));
    }

    /// How many stories it gave.
    int size() {
        return filing.reading().stories().size();
    }
}
