package dateline.admin;

import dateline.archive.Archive;
import dateline.archive.Decision;
import dateline.archive.EditorChoices;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Refuses decisions that would have no effect.
final class DecisionCheck {
    private final Archive archive;

    DecisionCheck(Archive archive) {
        this.archive = archive;
    }

    /// @param state of the decision's story
    void refuseUseless(Decision decision, StoryState state) throws CommandRefused {
        String story = decision.story();
        String useless = uselessFor(decision, state);
        if (useless != null) {
            throw new CommandRefused("The story " + story + " " + useless);
        }
    }

    /// Returns the reason if a decision would have no effect; null otherwise.
    private @Nullable String uselessFor(Decision decision, StoryState state) {
        boolean killed = state == StoryState.KILLED;
        EditorChoices choices = archive.read(snapshot -> snapshot.editorChoices(decision.story()));
        boolean bannedEverywhere = choices.bannedEverywhere().contains(archive.currentId(decision.story()));
        List<String> others = decision.others();
        return switch (decision.kind()) {
            case RELEASE ->
                killed
                        ? "was killed, so it cannot be released. Revive it first."
                        : state == StoryState.PUBLISHED && !archive.waits(decision.story())
                                ? "is published, and no version of it waits."
                                : null;
            case KILL -> killed ? "was killed already." : null;
            case REVIVE -> killed ? null : "was not killed, so there is nothing to revive.";
            case REDATE -> killed ? "was killed, so its date is not shown. Revive it first." : null;
            case UNLINK, RELINK -> null;
            case PIN -> uselessPin(choices, others);
            case UNPIN -> Collections.disjoint(choices.pinned(), others) ? "has none of these stories pinned." : null;
            case BAN -> choices.banned().containsAll(others) ? "has banned these stories already." : null;
            case UNBAN -> Collections.disjoint(choices.banned(), others) ? "has banned none of these stories." : null;
            case BAN_EVERYWHERE -> bannedEverywhere ? "is banned from every list already." : null;
            case UNBAN_EVERYWHERE -> bannedEverywhere ? null : "is not banned from every list.";
        };
    }

    private static @Nullable String uselessPin(EditorChoices choices, List<String> others) {
        for (String other : others) {
            if (choices.bannedEverywhere().contains(other)) {
                return "cannot show " + other + ", which is banned from every list. Use desk unban-everywhere first.";
            }
        }
        return choices.pinned().containsAll(others) ? "has these stories pinned already." : null;
    }
}
