package dateline.intake;

import dateline.archive.Decision;
import dateline.archive.DecisionJson;
import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the kills that a dispatch orders.
final class Kills {
    private Kills() {}

    static boolean in(Dispatch dispatch, Reading reading) {
        return of(reading).findAny().isPresent()
                || reading.pictures().stream().anyMatch(item -> item.status() == Status.CANCELED)
                || findDecided(dispatch).isPresent();
    }

    /// Returns the stories that a supplier kills.
    static Stream<Story> of(Reading reading) {
        return reading.stories().stream().filter(story -> story.rights().status() == Status.CANCELED);
    }

    /// Finds the id of the story that an editor kills.
    static Optional<String> findDecided(Dispatch dispatch) {
        if (dispatch.via() != Via.DESK) {
            return Optional.empty();
        }
        try {
            return Optional.of(DecisionJson.read(dispatch.bytes()))
                    .filter(decision -> decision.kind() == Decision.Kind.KILL)
                    .map(Decision::story);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // its filing reports the error
        }
    }
}
