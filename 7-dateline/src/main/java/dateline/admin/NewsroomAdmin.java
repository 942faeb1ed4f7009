package dateline.admin;

import dateline.archive.Archive;
import dateline.archive.HeldStory;
import dateline.archive.Rerouted;
import dateline.intake.IntakePipeline;
import dateline.journal.Entry;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs admin commands in a newsroom that this process has open.
public final class NewsroomAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(NewsroomAdmin.class);

    /// The most entries of one list.
    static final int MOST = 1_000;

    private final Archive archive;
    private final Journal journal;
    private final IntakePipeline pipeline;
    private final StoryFinder stories;
    private final EditorDecisions decisions;

    public NewsroomAdmin(Archive archive, Journal journal, IntakePipeline pipeline, InstantSource clock) {
        this.archive = archive;
        this.journal = journal;
        this.pipeline = pipeline;
        this.stories = new StoryFinder(archive);
        this.decisions = new EditorDecisions(archive, stories, pipeline, clock);
    }

    /// Runs a command; see [Admin#run].
    ///
    /// @throws CommandRefused if it cannot be done; nothing has changed then
    public <A> A run(NewsroomCommand<A> command) throws CommandRefused {
        return command.answer().cast(answer(command));
    }

    private Object answer(NewsroomCommand<?> command) throws CommandRefused {
        return switch (command) {
            case NewsroomCommand.Held() -> held();
            case NewsroomCommand.Undated() -> undated();
            case NewsroomCommand.Duplicates(String story) -> new DuplicateList(decisions.duplicates(stories.id(story)));
            case NewsroomCommand.Choices(String story) -> decisions.choices(story);
            case NewsroomCommand.Decide decide -> decisions.decide(decide);
            case NewsroomCommand.Quarantine(Long before) -> quarantine(before == null ? Long.MAX_VALUE : before);
            case NewsroomCommand.Show(long dispatch) -> show(entry(dispatch));
            case NewsroomCommand.ReadAgain(long dispatch) ->
                pipeline.readAgain(entry(dispatch)).join();
            case NewsroomCommand.Drop(long dispatch) -> drop(entry(dispatch).number());
            case NewsroomCommand.Reroute(Instant since, boolean dryRun) -> reroute(since, dryRun);
        };
    }

    private HeldList held() {
        return new HeldList(
                archive.held(MOST).stream().map(NewsroomAdmin::heldStory).toList());
    }

    private static HeldList.Story heldStory(HeldStory held) {
        return new HeldList.Story(
                held.id(),
                held.supplier(),
                held.since(),
                held.story().copy().headline(),
                held.story().lacksTime(),
                held.reason(),
                held.story().rights().editorNote(),
                held.story().rights().usageTerms());
    }

    private UndatedList undated() {
        return new UndatedList(archive.read(snapshot -> {
            List<UndatedList.Story> undated = new ArrayList<>();
            snapshot.eachNewest(MOST, article -> {
                if (article.story().lacksTime()) {
                    undated.add(new UndatedList.Story(
                            article.id(), article.supplier(), article.published(), article.headline()));
                }
            });
            return undated;
        }));
    }

    private QuarantineList quarantine(long before) {
        return new QuarantineList(journal.quarantine(before, MOST).stream()
                .map(entry ->
                        quarantined(entry.number(), entry.supplier(), entry.name(), entry.arrived(), entry.size()))
                .toList());
    }

    private ShownDispatch show(Entry entry) {
        return switch (entry) {
            case Entry.Intact(long number, Dispatch dispatch) ->
                new ShownDispatch(
                        quarantined(
                                number,
                                dispatch.supplier(),
                                dispatch.name(),
                                dispatch.arrived(),
                                dispatch.bytes().length),
                        dispatch.bytes());
            case Entry.Damaged damaged ->
                new ShownDispatch(
                        quarantined(
                                damaged.number(),
                                damaged.supplier(),
                                damaged.name(),
                                damaged.arrived(),
                                damaged.bytes().length),
                        damaged.bytes());
        };
    }

    private QuarantinedDispatch quarantined(long number, String supplier, String name, Instant arrived, long size) {
        return new QuarantinedDispatch(number, supplier, name, arrived, size, journal.quarantined(number));
    }

    private Dropped drop(long number) throws CommandRefused {
        if (!journal.drop(number)) {
            throw new CommandRefused("Dispatch " + number + " is not in the quarantine.");
        }
        LOG.info("Desk: dispatch {} is dropped from the quarantine", number);
        return new Dropped(number);
    }

    private ReroutedList reroute(Instant since, boolean dryRun) {
        List<Rerouted> changes = archive.wouldReroute(since);
        if (!dryRun) {
            archive.reroute(since).join();
            LOG.info(
                    "Desk: the rules are applied again to what arrived since {}; {} stories change",
                    since,
                    changes.size());
        }
        return new ReroutedList(changes);
    }

    private Entry entry(long dispatch) throws CommandRefused {
        return journal.find(dispatch).orElseThrow(() -> new CommandRefused("There is no dispatch " + dispatch + "."));
    }
}
