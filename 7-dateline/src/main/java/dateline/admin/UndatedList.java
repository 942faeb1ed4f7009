package dateline.admin;

import java.time.Instant;
import java.util.List;

/// The shown stories whose suppliers give no time that can be read, the newest first.
public record UndatedList(List<Story> stories) {
    public UndatedList {
        stories = List.copyOf(stories);
    }

    /// A shown story without a time of its own.
    ///
    /// @param shown the time under which the site shows it: when it arrived, unless an editor changed it
    public record Story(String id, String supplier, Instant shown, String headline) {}
}
