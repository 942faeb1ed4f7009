package dateline.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The time before which a story must not be shown.
public sealed interface Embargo {
    /// The field names that a reader writes before a status in the words of an unclear embargo.
    List<String> STATUS_FIELDS = List.of("status ", "pubstatus ", "management-status ");

    /// The embargo ends at a known time.
    record Until(Instant time) implements Embargo {}

    /// The words could not be read as a time. The story is held for an editor.
    record Unclear(String words) implements Embargo {
        public Unclear {
            words = Objects.requireNonNull(Lengths.cut(words, Lengths.NOTE));
        }

        /// Returns whether an unknown status holds the story. Readers then put the field's name before
        /// the status.
        public boolean isStatus() {
            return STATUS_FIELDS.stream().anyMatch(words::startsWith);
        }
    }

    /// Combines two embargoes: the later time wins. Unclear words win over a time, because nobody knows when
    /// they end; the time is kept beside them.
    static Embargo both(@Nullable Embargo one, Embargo other) {
        return switch (one) {
            case null -> other;
            case Unclear(String words) -> beside(words, other);
            case Until(Instant time) ->
                switch (other) {
                    case Unclear(String words) -> beside(words, one);
                    case Until(Instant otherTime) -> time.isAfter(otherTime) ? one : other;
                };
        };
    }

    private static Unclear beside(String words, Embargo other) {
        return switch (other) {
            case Until(Instant time) -> new Unclear(words + " (and not before " + time + ")");
            case Unclear(String more) -> new Unclear(words.equals(more) ? words : words + "; " + more);
        };
    }
}
