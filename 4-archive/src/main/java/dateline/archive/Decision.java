package dateline.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an editor decides about a story; it comes through the journal like any dispatch, so that a replay decides the
/// same.
///
/// @param story its id
/// @param by who decided, and why, in the editor's words
/// @param others the ids of other stories that it is about; absent in journals of before
public record Decision(Kind kind, String story, String by, List<String> others) {
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
        RELINK
    }

    public Decision(Kind kind, String story, String by, @Nullable List<String> others) {
        this.kind = kind;
        this.story = story;
        this.by = by;
        this.others = others == null ? List.of() : List.copyOf(others);
    }

    public Decision(Kind kind, String story, String by) {
        this(kind, story, by, List.of());
    }
}
