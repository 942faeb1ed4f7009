package dateline.archive;

/// What an editor decides about a story; it comes through the journal like any dispatch, so that a replay decides the
/// same.
///
/// @param story its id
/// @param by who decided, and why, in the editor's words
public record Decision(Kind kind, String story, String by) {
    public enum Kind {
        /// Lets a story go out that is held, and its later versions.
        RELEASE,
        /// Takes a story off every page.
        KILL,
        /// Brings back a story that was killed; a later kill kills it again.
        REVIVE
    }
}
