package dateline.archive;

import java.util.List;

/// What the newsroom decided about copy that came twice.
///
/// @param once whether one of it stands in lists for all
/// @param preferred suppliers in the order in which theirs is chosen; then comes what was shown first
public record TwinTerms(boolean once, List<String> preferred) {
    static final TwinTerms USUAL = new TwinTerms(true, List.of());

    public TwinTerms {
        preferred = List.copyOf(preferred);
    }
}
