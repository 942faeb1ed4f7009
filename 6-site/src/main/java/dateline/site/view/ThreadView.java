package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a thread.
///
/// @param title the headline of the story that has most in common with the others
/// @param events newest first
/// @param older how many stories are not listed
public record ThreadView(String title, @Nullable String language, String direction, List<Event> events, int older) {
    /// A story of the time line.
    ///
    /// @param mark what makes it a key event, such as `First report`; null if it is none
    public record Event(CardView card, @Nullable String mark) {}
}
