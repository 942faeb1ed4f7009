package dateline.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An order to stop copy: the id of an item, and whether the item is canceled, withheld, or for an editor to
/// decide. It is read even from an item whose other fields are wrong, missing or unreadable: a kill is obeyed
/// before it is judged.
///
/// @param guid the item's id, as its format reads it from a valid item
/// @param status null if an editor must decide
/// @param words the item's own words, if an editor must decide
/// @param version null if it is missing or unreadable
public record Stop(
        String guid,
        @Nullable Status status,
        String words,
        @Nullable String version,
        @Nullable Instant versionCreated) {
    public Stop {
        if (guid.isBlank() || status == Status.USABLE || status == null && words.isBlank()) {
            throw new IllegalArgumentException("a stop names an item and does not let it be shown");
        }
    }

    /// Returns the order that a status gives; empty if it gives none, or the item has no id. An editor decides
    /// on an unknown word, unless it clearly lets the item be shown.
    ///
    /// @param rawStatus the status as the file has it
    public static Optional<Stop> of(
            @Nullable String guid,
            StatusWord word,
            @Nullable String rawStatus,
            @Nullable String version,
            @Nullable Instant versionCreated) {
        if (guid == null || guid.isBlank()) {
            return Optional.empty();
        }
        return switch (word) {
            case ABSENT, USABLE -> Optional.empty();
            case WITHHELD -> Optional.of(new Stop(guid, Status.WITHHELD, "", version, versionCreated));
            case CANCELED -> Optional.of(new Stop(guid, Status.CANCELED, "", version, versionCreated));
            case UNCLEAR ->
                rawStatus != null && !StatusWord.mayBeShown(rawStatus)
                        ? Optional.of(new Stop(guid, null, "status " + rawStatus, version, versionCreated))
                        : Optional.empty();
        };
    }

    /// Returns this order as an uncertain one, which an editor decides.
    public Stop unsure(String why) {
        return new Stop(guid, null, why, version, versionCreated);
    }

    /// Returns a version of the story without content. The earlier versions are kept, but not shown.
    public Story story() {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.version = version;
        draft.versionCreated = versionCreated;
        draft.status = status;
        draft.embargo = hold();
        draft.managementAlone = status != Status.CANCELED;
        return draft.story();
    }

    public PictureItem picture() {
        Picture picture = new Picture(guid, null, null, null, null, List.of());
        return new PictureItem(picture, version, versionCreated, status, hold());
    }

    private @Nullable Embargo hold() {
        return status == null ? new Embargo.Unclear(words) : null;
    }
}
