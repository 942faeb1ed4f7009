package dateline.errands;

import dateline.archive.Archive;
import dateline.archive.Decision;
import dateline.archive.DecisionJson;
import dateline.archive.HeldStory;
import dateline.archive.Lookup;
import dateline.archive.NearDuplicate;
import dateline.archive.Rerouted;
import dateline.intake.IntakePipeline;
import dateline.journal.Entry;
import dateline.journal.Fault;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import dateline.wire.IntakeUnavailable;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.Via;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs errands in a newsroom that this process has open.
///
/// The errands are `held`, `twins`, `decide`, `quarantine`, `quarantined`, `read-again`, `drop` and `reroute`.
/// Times are ISO 8601; bytes are Base64.
public final class NewsroomErrands implements Errands {
    private static final Logger LOG = LoggerFactory.getLogger(NewsroomErrands.class);
    private static final int MOST = 1_000;
    private static final String EDITOR = "desk";

    private final Archive archive;
    private final Journal journal;
    private final IntakePipeline pipeline;
    private final InstantSource clock;

    public NewsroomErrands(Archive archive, Journal journal, IntakePipeline pipeline, InstantSource clock) {
        this.archive = archive;
        this.journal = journal;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public JsonObject run(String name, JsonObject wish) throws BadErrand {
        return switch (name) {
            case "held" ->
                list(archive.held(MOST).stream().map(NewsroomErrands::json).toList());
            case "twins" -> list(twins(story(wish.getString("story", ""))));
            case "decide" -> decide(wish);
            case "quarantine" ->
                list(journal.quarantine(wish.getLong("before", Long.MAX_VALUE), MOST).stream()
                        .map(entry ->
                                json(entry.number(), entry.supplier(), entry.name(), entry.arrived(), entry.size()))
                        .toList());
            case "quarantined" -> quarantined(entry(wish));
            case "read-again" -> json(pipeline.readAgain(entry(wish)).join());
            case "drop" -> drop(entry(wish));
            case "reroute" -> reroute(wish);
            default -> throw new BadErrand("There is no errand of this name.");
        };
    }

    @Override
    public void close() {}

    private JsonObject decide(JsonObject wish) throws BadErrand {
        Decision decision = decision(wish);
        requireUse(decision);
        Instant now = clock.instant();
        String name = decision.kind().name().toLowerCase(Locale.ROOT) + '/' + decision.story() + '/' + now;
        Receipt receipt = taken(new Dispatch(EDITOR, name, Via.DESK, now, DecisionJson.write(decision)));
        JsonObject reply =
                list(twins(decision.story())).put("dispatch", receipt.number()).put("state", state(decision.story()));
        put(reply, "waits", waits(decision));
        LOG.info(
                "Desk: {} of story {} by {}; it is {}",
                decision.kind().name().toLowerCase(Locale.ROOT),
                decision.story(),
                decision.by(),
                reply.getString("state"));
        return reply;
    }

    /// @throws BadErrand if the decision would have no effect
    private void requireUse(Decision decision) throws BadErrand {
        String story = decision.story();
        boolean killed = archive.read(snapshot -> snapshot.lookup(story)) instanceof Lookup.Killed;
        String useless = switch (decision.kind()) {
            case RELEASE ->
                killed
                        ? "was killed, so it cannot be released. Revive it first."
                        : state(story).equals("published") && !archive.waits(story)
                                ? "is published, and nothing of it waits."
                                : null;
            case KILL -> killed ? "was killed already." : null;
            case REVIVE -> killed ? null : "was not killed, so there is nothing to revive.";
            case REDATE -> killed ? "was killed, so no date of it is shown. Revive it first." : null;
            case UNLINK, RELINK -> null;
        };
        if (useless != null) {
            throw new BadErrand("The story " + story + " " + useless);
        }
    }

    /// Returns why a released story is still not shown, for example an embargo; null if it is shown.
    private @Nullable String waits(Decision decision) {
        if (decision.kind() != Decision.Kind.RELEASE || !state(decision.story()).equals("held")) {
            return null;
        }
        return archive.findEmbargoEnd(decision.story())
                .map(end -> "Its embargo ends at " + seconds(end) + ".")
                .or(() -> archive.held(MOST).stream()
                        .filter(held -> held.id().equals(decision.story()))
                        .map(HeldStory::reason)
                        .findFirst())
                .orElse("It has no version that may be shown.");
    }

    /// Takes the dispatch, and returns when the decision is visible.
    private Receipt taken(Dispatch dispatch) throws BadErrand {
        try {
            Receipt receipt = pipeline.take(dispatch).join();
            receipt.outcome().join();
            return receipt;
        } catch (CompletionException e) {
            throw IntakeUnavailable.in(e)
                    .map(unavailable -> new BadErrand(unavailable.sentence() + " Try again when that is mended."))
                    .orElseThrow(() -> e);
        }
    }

    /// Reads a decision. An unlinking that names no other story applies to all current near-duplicates.
    private Decision decision(JsonObject wish) throws BadErrand {
        Decision.Kind kind = kind(wish.getString("kind", ""));
        String story = story(wish.getString("story", ""));
        List<String> others = new ArrayList<>();
        for (Object other : wish.getJsonArray("others", new JsonArray())) {
            others.add(story(String.valueOf(other)));
        }
        if (kind == Decision.Kind.UNLINK && others.isEmpty()) {
            archive.read(snapshot -> snapshot.twins(story)).stream()
                    .map(NearDuplicate::id)
                    .forEach(others::add);
        }
        boolean aboutOthers = kind == Decision.Kind.UNLINK || kind == Decision.Kind.RELINK;
        if (aboutOthers && others.isEmpty()) {
            throw new BadErrand("Say from which other stories, by their ids; no other is linked with it now.");
        }
        Instant published = kind == Decision.Kind.REDATE ? published(wish, story) : null;
        return new Decision(kind, story, by(wish), aboutOthers ? others : List.of(), published);
    }

    /// Returns the id of the story that an editor means.
    ///
    /// @param given the id, the address, the last part of the address, or the slug
    private String story(String given) throws BadErrand {
        String id = StoryId.in(given);
        if (archive.has(id)) {
            return id;
        }
        List<String> ofSlug = archive.idsOfSlug(id);
        if (ofSlug.size() > 1) {
            throw new BadErrand(ofSlug.size() + " stories have the slug " + id + ": " + String.join(", ", ofSlug)
                    + ". Give the id of the one that is meant.");
        }
        return ofSlug.stream()
                .findFirst()
                .orElseThrow(() -> new BadErrand(
                        "There is no story " + id + ". Give its id, its address, or the last part of its address."));
    }

    /// Returns the time that a redating gives; null for the present time.
    private @Nullable Instant published(JsonObject wish, String story) throws BadErrand {
        if (!archive.wasShown(story)) {
            throw new BadErrand("The story " + story + " was never shown, so it has no date yet. Release it instead.");
        }
        String said = wish.getString("published", "");
        if (said.isBlank()) {
            return null;
        }
        try {
            Instant time = Instant.parse(said);
            if (time.isAfter(clock.instant())) {
                throw new BadErrand("The time " + said + " has not come yet. Give one that has, or none for now.");
            }
            return time;
        } catch (DateTimeException e) {
            throw new BadErrand("\"" + said + "\" is no time like 2026-03-01T08:15:00Z.");
        }
    }

    /// Lists the near-duplicates of a story that are shown.
    private List<JsonObject> twins(String story) {
        return archive.read(snapshot -> snapshot.twins(story)).stream()
                .map(twin -> new JsonObject()
                        .put("id", twin.id())
                        .put("supplier", twin.supplier())
                        .put("headline", twin.headline())
                        .put("stands", twin.stands()))
                .toList();
    }

    private static Decision.Kind kind(String name) throws BadErrand {
        return switch (name) {
            case "release" -> Decision.Kind.RELEASE;
            case "kill" -> Decision.Kind.KILL;
            case "revive" -> Decision.Kind.REVIVE;
            case "unlink" -> Decision.Kind.UNLINK;
            case "relink" -> Decision.Kind.RELINK;
            case "redate" -> Decision.Kind.REDATE;
            default -> throw new BadErrand("A decision is release, kill, revive, unlink, relink or redate.");
        };
    }

    private static String by(JsonObject wish) throws BadErrand {
        String by = wish.getString("by", "");
        if (by.isBlank()) {
            throw new BadErrand("Say who decides, and why.");
        }
        return by;
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

    private Entry entry(JsonObject wish) throws BadErrand {
        long number = wish.getLong("dispatch", 0L);
        return journal.find(number).orElseThrow(() -> new BadErrand("There is no dispatch " + number + "."));
    }

    private JsonObject quarantined(Entry entry) {
        return switch (entry) {
            case Entry.Intact(long number, Dispatch dispatch) ->
                json(number, dispatch.supplier(), dispatch.name(), dispatch.arrived(), dispatch.bytes().length)
                        .put("bytes", dispatch.bytes());
            case Entry.Damaged damaged ->
                json(damaged.number(), damaged.supplier(), damaged.name(), damaged.arrived(), damaged.bytes().length)
                        .put("bytes", damaged.bytes());
        };
    }

    private JsonObject drop(Entry entry) throws BadErrand {
        if (!journal.drop(entry.number())) {
            throw new BadErrand("Dispatch " + entry.number() + " is not in the quarantine.");
        }
        LOG.info("Desk: dispatch {} is dropped from the quarantine", entry.number());
        return new JsonObject();
    }

    private JsonObject reroute(JsonObject wish) throws BadErrand {
        Instant since;
        try {
            since = Instant.parse(wish.getString("since", ""));
        } catch (DateTimeException e) {
            throw new BadErrand("\"since\" is no time like 2026-03-01T00:00:00Z.");
        }
        List<JsonObject> changes =
                archive.wouldReroute(since).stream().map(NewsroomErrands::json).toList();
        if (!wish.getBoolean("dry", true)) {
            archive.reroute(since).join();
            LOG.info(
                    "Desk: the rules are applied again to what came since {}; {} stories change",
                    since,
                    changes.size());
        }
        return list(changes);
    }

    private JsonObject json(long number, String supplier, String name, Instant arrived, long size) {
        JsonArray faults = new JsonArray();
        for (Fault fault : journal.quarantined(number)) {
            faults.add(new JsonObject().put("where", fault.where()).put("reason", fault.reason()));
        }
        return new JsonObject()
                .put("dispatch", number)
                .put("supplier", supplier)
                .put("name", name)
                .put("arrived", seconds(arrived))
                .put("size", size)
                .put("faults", faults);
    }

    private static JsonObject json(HeldStory held) {
        JsonObject json = with("headline", held.story().headline());
        put(json, "terms", held.story().usageTerms());
        put(json, "note", held.story().editorNote());
        return json.put("id", held.id())
                .put("supplier", held.supplier())
                .put("since", seconds(held.since()))
                .put("hold", held.hold().name())
                .put("reason", held.reason());
    }

    private static JsonObject json(Rerouted rerouted) {
        return with("headline", rerouted.headline())
                .put("id", rerouted.id())
                .put("from", rerouted.from() + " " + rerouted.fromSection())
                .put("to", rerouted.to() + " " + rerouted.toSection());
    }

    private static JsonObject json(Outcome outcome) {
        return new JsonObject(Map.of(
                "format", outcome.format(),
                "stories", outcome.stories(),
                "pictures", outcome.pictures(),
                "refused", new JsonArray(outcome.refused())));
    }

    /// Formats a time for people, without fractions of a second.
    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void put(JsonObject json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static JsonObject with(String name, @Nullable String value) {
        return value == null ? new JsonObject() : new JsonObject().put(name, value);
    }

    private static JsonObject list(List<JsonObject> items) {
        return new JsonObject().put("items", new JsonArray(items));
    }
}
