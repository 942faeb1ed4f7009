package dateline.archive;

import dateline.story.Story;
import dateline.story.StoryDraft;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A version of a story as the archive keeps it.
///
/// @param number rising in the order of filing
/// @param told the number of the version whose content this is: its own, but for one of management alone
/// @param digest of what it says: decides, where all else is the same, in whatever order two came
record Version(
        long number,
        long told,
        String guid,
        @Nullable String version,
        @Nullable Instant versionCreated,
        Instant arrived,
        String supplier,
        String name,
        long dispatch,
        byte[] digest,
        Story story) {

    /// This version's content, under what a later one says of whether and until when it may be shown.
    Version managedBy(Version later) {
        Story says = later.story;
        StoryDraft draft = StoryDraft.of(story, story.body());
        draft.version = says.version();
        draft.versionCreated = says.versionCreated();
        draft.status = says.status();
        draft.embargo = says.embargo();
        draft.expires = says.expires() == null ? story.expires() : says.expires();
        draft.editorNote = says.editorNote() == null ? story.editorNote() : says.editorNote();
        return new Version(
                later.number,
                told,
                later.guid,
                later.version,
                later.versionCreated,
                later.arrived,
                supplier,
                name,
                dispatch,
                digest,
                draft.story());
    }

    boolean saysTheSame(Version other) {
        return guid.equals(other.guid) && Arrays.equals(digest, other.digest);
    }
}
