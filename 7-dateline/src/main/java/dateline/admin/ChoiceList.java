package dateline.admin;

import dateline.archive.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What editors decided about recommendations: first the pins in their order, then the bans.
public record ChoiceList(List<Choice> choices) {
    public ChoiceList {
        choices = List.copyOf(choices);
    }

    /// A decision that holds.
    ///
    /// @param kind [Decision.Kind#PIN], [Decision.Kind#BAN] or [Decision.Kind#BAN_EVERYWHERE]
    /// @param id of the story that is pinned or banned
    /// @param state what that story is now, in one word; a pinned story is recommended only while it is published
    /// @param headline null if the story is not published
    public record Choice(
            Decision.Kind kind,
            String id,
            String state,
            @Nullable String headline) {}
}
