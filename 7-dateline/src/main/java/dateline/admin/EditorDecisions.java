package dateline.admin;

import dateline.admin.NewsroomCommand.Decide;
import dateline.archive.Archive;
import dateline.archive.Decision;
import dateline.archive.Decision.Kind;
import dateline.archive.DecisionJson;
import dateline.archive.HeldStory;
import dateline.archive.Lookup;
import dateline.archive.NearDuplicate;
import dateline.wire.Dispatch;
import dateline.wire.Intake;
import dateline.wire.IntakeUnavailable;
import dateline.wire.Receipt;
import dateline.wire.Via;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the decisions of editors. Each is a dispatch in the journal, so that a replay decides the same.
final class EditorDecisions {
    private static final Logger LOG = LoggerFactory.getLogger(EditorDecisions.class);
    private static final String SUPPLIER = "desk";

    private final Archive archive;
    private final StoryFinder stories;
    private final DecisionDetails details;
    private final Intake intake;
    private final InstantSource clock;

    EditorDecisions(Archive archive, StoryFinder stories, Intake intake, InstantSource clock) {
        this.archive = archive;
        this.stories = stories;
        this.details = new DecisionDetails(archive, stories, clock);
        this.intake = intake;
        this.clock = clock;
    }

    /// Decides, and returns when the decision is visible to readers.
    ///
    /// @throws CommandRefused if the decision is incomplete or would have no effect
    Decided decide(Decide command) throws CommandRefused {
        Decision decision = decision(command);
        refuseUseless(decision);
        Receipt receipt = file(decision);
        String story = decision.story();
        String state = state(story);
        LOG.info("Desk: {} of story {} by {}; it is {}", word(decision.kind()), story, decision.by(), state);
        return new Decided(story, receipt.number(), state, waits(decision, state), duplicates(story));
    }

    /// Lists the shown stories that are the same copy as one.
    List<NearDuplicate> duplicates(String story) {
        return archive.read(snapshot -> snapshot.nearDuplicates(story));
    }

    private Decision decision(Decide command) throws CommandRefused {
        if (command.by().isBlank()) {
            throw new CommandRefused("Say who decides, and why.");
        }
        String story = stories.id(command.story());
        return new Decision(
                command.kind(), story, command.by(), details.others(command, story), details.published(command, story));
    }

    private void refuseUseless(Decision decision) throws CommandRefused {
        String story = decision.story();
        String useless = uselessFor(decision.kind(), state(story), archive.waits(story));
        if (useless != null) {
            throw new CommandRefused("The story " + story + " " + useless);
        }
    }

    /// Returns the reason if a decision would have no effect; null otherwise.
    private static @Nullable String uselessFor(Kind kind, String state, boolean waits) {
        boolean killed = state.equals("killed");
        return switch (kind) {
            case RELEASE ->
                killed
                        ? "was killed, so it cannot be released. Revive it first."
                        : state.equals("published") && !waits ? "is published, and no version of it waits." : null;
            case KILL -> killed ? "was killed already." : null;
            case REVIVE -> killed ? null : "was not killed, so there is nothing to revive.";
            case REDATE -> killed ? "was killed, so its date is not shown. Revive it first." : null;
            case UNLINK, RELINK -> null;
        };
    }

    private Receipt file(Decision decision) throws CommandRefused {
        Instant now = clock.instant();
        String name = word(decision.kind()) + '/' + decision.story() + '/' + now;
        try {
            Receipt receipt = intake.take(new Dispatch(SUPPLIER, name, Via.DESK, now, DecisionJson.write(decision)))
                    .join();
            receipt.outcome().join();
            return receipt;
        } catch (CompletionException e) {
            throw IntakeUnavailable.in(e)
                    .map(unavailable -> new CommandRefused(unavailable.sentence() + " Try again when that is mended."))
                    .orElseThrow(() -> e);
        }
    }

    /// Returns why a released story is still not shown; null if it is.
    private @Nullable String waits(Decision decision, String state) {
        String story = decision.story();
        if (decision.kind() != Kind.RELEASE || !state.equals("held")) {
            return null;
        }
        return archive.findEmbargoEnd(story)
                .map(end -> "Its embargo ends at " + end + ".")
                .or(() -> archive.held(NewsroomAdmin.MOST).stream()
                        .filter(held -> held.id().equals(story))
                        .map(HeldStory::reason)
                        .findFirst())
                .orElse("It has no version that may be shown.");
    }

    private String state(String story) {
        return switch (archive.read(snapshot -> snapshot.lookup(story))) {
            case Lookup.Shown shown -> "published";
            case Lookup.Moved moved -> "published";
            case Lookup.Killed killed -> "killed";
            case Lookup.Expired expired -> "expired";
            case Lookup.Unknown unknown -> "held";
        };
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
