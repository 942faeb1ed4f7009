package dateline.formats.ninjs;

import dateline.copy.JsonInput;
import dateline.copy.JsonStops;
import dateline.copy.UnreadableJson;
import dateline.copy.WireFile;
import dateline.formats.FormatReader;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Stops;
import dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads ninjs 1.0 to 3.1: one item, a list of items, or items in a container ([NinjsItems]).
///
/// Hardly an agency keeps to the schema, so that an item is read as far as it can be: what is known is read, and
/// the rest is noted ([Departures]). A strict reader refuses instead, with the place and the reason, what the
/// schemas of all versions of a generation forbid. If the id of an item and a status that stops it can be read,
/// they are obeyed in both cases. Items that are neither text nor picture (events, plans, films) are read and
/// give no story.
public final class NinjsReader implements FormatReader {
    /// The fields of every item. An item whose id has another name is still recognised by its status.
    private static final Pattern FIELD = Pattern.compile("(?i)\"(?:uri|pubstatus)\"");
    /// An item with another name for its id is recognised by a field that only ninjs has.
    private static final Pattern GUID = Pattern.compile("(?i)\"(?:guid|itemid)\"");

    private static final Pattern OWN_FIELD =
            Pattern.compile("(?i)\"(?:versioncreated|body_x?html|body_text|description_(?:text|caption))\"");

    private static final JsonStops STOPS = new JsonStops(JsonStops::ninjsIds);

    private static final String STOPS_NOTHING =
            "The item is to stop a story or picture and names none. Find it and kill it at the desk.";

    private final boolean strict;

    public NinjsReader() {
        this(false);
    }

    /// @param strict whether to refuse what the schema forbids
    public NinjsReader(boolean strict) {
        this.strict = strict;
    }

    @Override
    public boolean recognises(WireFile file) {
        String text = JsonInput.text(file);
        boolean hasField = FIELD.matcher(text).find()
                || GUID.matcher(text).find() && OWN_FIELD.matcher(text).find();
        return hasField && !isJsonFeed(text);
    }

    /// Returns whether a JSON Feed's version is at the top; an ordinary item may mention JSON Feed.
    private static boolean isJsonFeed(String text) {
        String version = text.contains("jsonfeed.org/version/") ? JsonInput.topText(text, "version") : null;
        return version != null && version.contains("jsonfeed.org/version/");
    }

    @Override
    public Reading read(WireFile file) {
        JsonNode root;
        try {
            root = JsonInput.read(file);
        } catch (UnreadableJson e) {
            Stops stops = new Stops();
            STOPS.inBroken(JsonInput.text(file)).forEach(found -> stops.add(found.stop(), found.type()));
            return stops.addTo(new Reading("ninjs", List.of(), List.of(), List.of(e.refusal())));
        }
        List<NinjsItems.Found> alone = NinjsItems.alone(root);
        List<NinjsItems.Found> items = strict ? alone : NinjsItems.in(root);
        Stops stops = new Stops();
        if (!items.equals(alone)) {
            // CASE: a container may list kills beside its items.
            stop(root, stops);
        }
        return read(items, stops);
    }

    private Reading read(List<NinjsItems.Found> items, Stops stops) {
        List<Story> stories = new ArrayList<>();
        List<PictureItem> pictures = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        Departures departures = new Departures();
        String format = "ninjs";
        for (NinjsItems.Found found : items) {
            JsonNode node = found.node();
            Optional<Departure> fault =
                    Generation.of(node).faults(node, found.at()).findFirst();
            boolean refuses = fault.isPresent() && (strict || !NinjsItems.isItem(found));
            if (fault.isPresent()) {
                stop(node, stops);
            }
            if (refuses) {
                fault.map(Departure::refusal).ifPresent(refused::add);
                continue;
            }
            NinjsItem item = new NinjsItem(node);
            if (item.id() == null && item.isStopped()) {
                refused.add(new Refusal(found.at().isEmpty() ? "the item" : found.at(), STOPS_NOTHING));
                continue;
            }
            departures.add(node, found.at());
            if (item.id() == null) {
                departures.noId(item);
            }
            format = item.format();
            Optional<Story> story = item.story();
            Optional<PictureItem> picture = item.picture();
            story.ifPresent(stories::add);
            picture.ifPresent(pictures::add);
            if (story.isEmpty() && picture.isEmpty()) {
                stop(node, stops);
                departures.nothing(item);
            }
        }
        return stops.addTo(new Reading(format, stories, pictures, refused, departures.notes()));
    }

    /// Obeys a kill, whatever else is wrong with the item, and whatever its type.
    private static void stop(JsonNode node, Stops stops) {
        STOPS.in(node).forEach(found -> stops.add(found.stop(), found.type()));
    }
}
