package dateline.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stories that wait, the newest first.
public record HeldList(List<Story> stories) {
    public HeldList {
        stories = List.copyOf(stories);
    }

    /// A story that waits.
    ///
    /// @param since when the version that waits arrived
    /// @param undated whether its supplier gives no time that can be read
    /// @param reason why it waits, as sentences
    /// @param note the editor's note
    /// @param terms the usage terms
    public record Story(
            String id,
            String supplier,
            Instant since,
            @Nullable String headline,
            boolean undated,
            String reason,
            @Nullable String note,
            @Nullable String terms) {}
}
