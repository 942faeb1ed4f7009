package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of a story, the newest first, each with what it changed.
public record HistoryView(
        String headline, String address, @Nullable String language, String direction, List<Edition> editions) {

    /// @param note what its supplier's editor says of a correction
    /// @param changes empty for the first version
    public record Edition(
            TimeView at,
            String headline,
            boolean correction,
            @Nullable String note,
            List<Passage> changes) {}

    /// A paragraph that changed.
    public record Passage(List<Piece> pieces) {}

    /// Words of one kind.
    public record Piece(Kind kind, String text) {}

    public enum Kind {
        KEPT,
        ADDED,
        WITHDRAWN,
        /// Text that changed too much to be shown word by word; the piece has none.
        REWRITTEN
    }
}
