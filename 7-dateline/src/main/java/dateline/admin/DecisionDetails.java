package dateline.admin;

import dateline.admin.NewsroomCommand.Decide;
import dateline.archive.Archive;
import dateline.archive.Decision.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads from a command what some kinds of decisions need beside the story: other stories, or a time.
final class DecisionDetails {
    private final Archive archive;
    private final StoryFinder stories;
    private final InstantSource clock;

    DecisionDetails(Archive archive, StoryFinder stories, InstantSource clock) {
        this.archive = archive;
        this.stories = stories;
        this.clock = clock;
    }

    /// Returns the ids of the other stories that the decision concerns. An unlinking that names none
    /// concerns all current near-duplicates.
    List<String> others(Decide command, String story) throws CommandRefused {
        return switch (command.kind()) {
            case UNLINK, RELINK -> unlinked(command, story);
            case PIN, UNPIN, BAN, UNBAN -> recommended(command, story);
            case RELEASE, KILL, REVIVE, REDATE, BAN_EVERYWHERE, UNBAN_EVERYWHERE -> List.of();
        };
    }

    private List<String> recommended(Decide command, String story) throws CommandRefused {
        Set<String> others = new LinkedHashSet<>();
        for (String other : command.others()) {
            others.add(archive.currentId(stories.id(other)));
        }
        if (others.isEmpty()) {
            throw new CommandRefused("Name the other stories.");
        }
        if (others.contains(archive.currentId(story))) {
            throw new CommandRefused(
                    "The story " + story + " is never in its own Recommended Articles. Name other stories only.");
        }
        return List.copyOf(others);
    }

    private List<String> unlinked(Decide command, String story) throws CommandRefused {
        List<String> others = new ArrayList<>();
        for (String other : command.others()) {
            others.add(stories.id(other));
        }
        if (others.isEmpty() && command.kind() == Kind.UNLINK) {
            archive.read(snapshot -> snapshot.nearDuplicates(story)).forEach(duplicate -> others.add(duplicate.id()));
        }
        if (others.isEmpty()) {
            throw new CommandRefused("Name the other stories; no story counts as the same copy now.");
        }
        return others;
    }

    /// Returns the time that a redating gives; null for the present time.
    @Nullable
    Instant published(Decide command, String story) throws CommandRefused {
        if (command.kind() != Kind.REDATE) {
            return null;
        }
        if (!archive.wasShown(story)) {
            throw new CommandRefused(
                    "The story " + story + " was never shown, so it has no date yet. Release it instead.");
        }
        Instant published = command.published();
        if (published != null && published.isAfter(clock.instant())) {
            throw new CommandRefused(
                    "The time " + published + " has not come yet. Give an earlier time, or none to use the present.");
        }
        return published;
    }
}
