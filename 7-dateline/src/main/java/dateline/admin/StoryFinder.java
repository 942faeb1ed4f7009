package dateline.admin;

import dateline.archive.Archive;
import java.util.List;

/// Finds the story that an editor names.
final class StoryFinder {
    private final Archive archive;

    StoryFinder(Archive archive) {
        this.archive = archive;
    }

    /// Returns the id of a story.
    ///
    /// @param given the id, the address, the last part of the address, or the slug
    /// @throws CommandRefused if no story, or more than one, is named so
    String id(String given) throws CommandRefused {
        String id = StoryId.in(given);
        if (archive.has(id)) {
            return id;
        }
        List<String> ofSlug = archive.idsOfSlug(id);
        if (ofSlug.size() > 1) {
            throw new CommandRefused(ofSlug.size() + " stories have the slug " + id + ": " + String.join(", ", ofSlug)
                    + ". Give the id of the one that is meant.");
        }
        return ofSlug.stream()
                .findFirst()
                .orElseThrow(() -> new CommandRefused("There is no story " + id
                        + ". Give its id, its address, the last part of its address, or its slug."));
    }
}
