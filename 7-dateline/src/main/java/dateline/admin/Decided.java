package dateline.admin;

import dateline.archive.NearDuplicate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The effect of a decision.
///
/// @param story the id of the story
/// @param dispatch the number of the decision in the journal
/// @param state what the story is now, in one word: published, held, killed or expired
/// @param waits why a released story is still not shown, for example an embargo; null if it is
/// @param duplicates the shown stories that are the same copy
public record Decided(
        String story, long dispatch, String state, @Nullable String waits, List<NearDuplicate> duplicates) {
    public Decided {
        duplicates = List.copyOf(duplicates);
    }
}
