package dateline.archive;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an editor decides about a story; it comes through the journal like any dispatch, so that a replay decides
/// the same.
///
/// @param story its id
/// @param by who decided, and why, in the editor's words
/// @param others the ids of other stories that it is about; absent in older journals
/// @param published of a redating: when the story counts as first shown; null for the time of the decision
public record Decision(
        Kind kind,
        String story,
        String by,
        List<String> others,
        @Nullable Instant published) {
    public enum Kind {
        /// Lets a story go out that is held, and its later versions.
        RELEASE,
        /// Takes a story off every page.
        KILL,
        /// Brings back a story that was killed; a later kill kills it again.
        REVIVE,
        /// Says that a story is not the same copy as others, whatever their words.
        UNLINK,
        /// Takes an unlinking back: their words decide again.
        RELINK,
        /// Gives a story another time at which it was first shown: after a clock that ran ahead.
        REDATE
    }

    @JsonCreator
    public Decision(Kind kind, String story, String by, @Nullable List<String> others, @Nullable Instant published) {
        this.kind = kind;
        this.story = story;
        this.by = by;
        this.others = others == null ? List.of() : List.copyOf(others);
        this.published = published;
    }

    public Decision(Kind kind, String story, String by, List<String> others) {
        this(kind, story, by, others, null);
    }

    public Decision(Kind kind, String story, String by) {
        this(kind, story, by, List.of());
    }
}
