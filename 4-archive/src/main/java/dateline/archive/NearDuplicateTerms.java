package dateline.archive;

import java.util.List;

/// The newsroom's settings for near-duplicates.
///
/// @param once whether lists show only one of several near-duplicates
/// @param preferred the suppliers whose copy is chosen, in order; after them, the copy that was shown first
public record NearDuplicateTerms(boolean once, List<String> preferred) {
    static final NearDuplicateTerms USUAL = new NearDuplicateTerms(true, List.of());

    public NearDuplicateTerms {
        preferred = List.copyOf(preferred);
    }
}
