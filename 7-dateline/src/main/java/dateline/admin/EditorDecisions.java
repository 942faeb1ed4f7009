package dateline.admin;

import dateline.admin.NewsroomCommand.Decide;
import dateline.archive.Archive;
import dateline.archive.Decision;
import dateline.archive.Decision.Kind;
import dateline.archive.DecisionJson;
import dateline.archive.HeldStory;
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
    private final DecisionCheck check;
    private final Intake intake;
    private final InstantSource clock;

    EditorDecisions(Archive archive, StoryFinder stories, Intake intake, InstantSource clock) {
        this.archive = archive;
        this.stories = stories;
        this.details = new DecisionDetails(archive, stories, clock);
        this.check = new DecisionCheck(archive);
        this.intake = intake;
        this.clock = clock;
    }

    /// Decides, and returns when the decision is visible to readers.
    ///
    /// @throws CommandRefused if the decision is incomplete or would have no effect
    Decided decide(Decide command) throws CommandRefused {
        Decision decision = decision(command);
        String story = decision.story();
        check.refuseUseless(decision, state(story));
        Receipt receipt = file(decision);
        StoryState state = state(story);
        LOG.info("Desk: {} of story {} by {}; it is {}", word(decision.kind()), story, decision.by(), state.word());
        return new Decided(story, receipt.number(), state.word(), waits(decision, state), duplicates(story));
    }

    /// Lists the shown stories that are the same copy as one.
    List<NearDuplicate> duplicates(String story) {
        return archive.read(snapshot -> snapshot.nearDuplicates(story));
    }

    /// Lists what editors decided about the Recommended Articles of a story.
    ///
    /// @param story null for only the stories that are banned from every list
    ChoiceList choices(@Nullable String story) throws CommandRefused {
        String id = story == null ? null : stories.id(story);
        return archive.read(snapshot -> new ChoiceLister(snapshot).list(id));
    }

    private Decision decision(Decide command) throws CommandRefused {
        if (command.by().isBlank()) {
            throw new CommandRefused("Say who decides, and why.");
        }
        String story = stories.id(command.story());
        return new Decision(
                command.kind(), story, command.by(), details.others(command, story), details.published(command, story));
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
    private @Nullable String waits(Decision decision, StoryState state) {
        String story = decision.story();
        if (decision.kind() != Kind.RELEASE || state != StoryState.HELD) {
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

    private StoryState state(String story) {
        return StoryState.of(archive.read(snapshot -> snapshot.lookup(story)));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
