package dateline.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The time before which a story must not be shown.
public sealed interface Embargo {
    /// What stands before a status among the words that hold a story.
    List<String> STATUS_FIELDS = List.of("status ", "pubstatus ", "management-status ");

    /// A time that could be read.
    record Until(Instant time) implements Embargo {}

    /// Words that could not be read as a time: the story is held for an editor.
    record Unclear(String words) implements Embargo {
        public Unclear {
            words = Objects.requireNonNull(Lengths.cut(words, Lengths.NOTE));
        }

        /// Whether a status that nobody understands holds the story: readers put the field before it.
        public boolean isStatus() {
            return STATUS_FIELDS.stream().anyMatch(words::startsWith);
        }
    }

    /// What two come to: the later time. For how long words hold nobody knows; a time beside them is not forgotten.
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
