package dateline.archive;

import java.util.List;

/// What the newsroom decided about copy that came twice.
///
/// @param once whether one of it stands in lists for all
/// @param preferred suppliers in the order in which theirs is chosen; then comes what was shown first
public record NearDuplicateTerms(boolean once, List<String> preferred) {
    static final NearDuplicateTerms USUAL = new NearDuplicateTerms(true, List.of());

    public NearDuplicateTerms {
        preferred = List.copyOf(preferred);
    }
}
