package dateline.archive;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An editor's decision about a story. It is a dispatch in the journal, so that a replay decides the same.
///
/// @param story the story's id
/// @param by who decided, and why, in the editor's words
/// @param others the ids of the other stories concerned; absent in older journals
/// @param published for [Kind#REDATE]: when the story counts as first shown; null for the time of the decision
public record Decision(
        Kind kind,
        String story,
        String by,
        List<String> others,
        @Nullable Instant published) {
    public enum Kind {
        /// Publishes a held story and its later versions.
        RELEASE,
        /// Removes a story from every page.
        KILL,
        /// Brings back a story that was killed; a later kill kills it again.
        REVIVE,
        /// Declares that a story is not the same copy as others, however similar their texts are.
        UNLINK,
        /// Takes [#UNLINK] back: the texts decide again.
        RELINK,
        /// Changes when a story was first shown, for example after a clock ran ahead.
        REDATE,
        /// Puts other stories first in a story's Recommended Articles, in their order and after earlier pins.
        /// Replaces [#BAN].
        PIN,
        /// Takes [#PIN] back.
        UNPIN,
        /// Keeps other stories out of a story's Recommended Articles. Replaces [#PIN].
        BAN,
        /// Takes [#BAN] back.
        UNBAN,
        /// Keeps a story out of the Recommended Articles of every story, even where it is pinned.
        BAN_EVERYWHERE,
        /// Takes [#BAN_EVERYWHERE] back.
        UNBAN_EVERYWHERE
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
