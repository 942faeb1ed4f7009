package dateline.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The versions of a story, the newest first, each with its changes.
///
/// @param headline the headline that readers see now
public record HistoryView(
        String headline, String address, @Nullable String language, String direction, List<Edition> editions) {

    /// One version. The oldest is shown in full, each later one with its changes.
    ///
    /// @param headline of this version, with its changes
    /// @param note the note of the supplier's editor on a correction
    /// @param captions the changed captions of pictures; empty if none changed
    public record Edition(
            TimeView at,
            List<Piece> headline,
            boolean correction,
            @Nullable String note,
            List<Passage> text,
            List<Passage> captions) {

        public boolean isTextUnchanged() {
            return text.stream().allMatch(Passage.Unchanged.class::isInstance);
        }
    }

    /// A part of a version's text.
    public sealed interface Passage {
        /// A paragraph.
        record Paragraph(List<Piece> pieces) implements Passage {
            /// Returns the CSS class: `added` or `withdrawn` if the whole paragraph is new or gone;
            /// otherwise empty.
            public String style() {
                return pieces.size() != 1
                        ? ""
                        : switch (pieces.getFirst().kind()) {
                            case ADDED -> "added";
                            case WITHDRAWN -> "withdrawn";
                            case KEPT -> "";
                        };
            }
        }

        /// A number of paragraphs that did not change.
        record Unchanged(int paragraphs) implements Passage {}

        /// Text that changed too much to be shown word by word.
        record Rewritten() implements Passage {}
    }

    /// Words of one kind, such as added words.
    public record Piece(Kind kind, String text) {}

    public enum Kind {
        KEPT,
        ADDED,
        WITHDRAWN
    }
}
