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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads ninjs 1.0 to 3.1: one item, or a list of items.
///
/// An item is refused, with the place and the reason, if the schemas of all versions of its generation forbid
/// it. If its id and a status that stops it can be read, they are obeyed all the same. What only one version
/// forbids is refused only if the item says that it has that version. Items that are neither text nor picture
/// (events, plans, films) are read and give no story.
public final class NinjsReader implements FormatReader {
    /// The fields of every item. An item whose id has another name is still recognised by its status.
    private static final Pattern FIELD = Pattern.compile("(?i)\"(?:uri|pubstatus)\"");

    private static final JsonStops STOPS = new JsonStops(JsonStops::ninjsIds);

    @Override
    public boolean recognises(WireFile file) {
        String text = JsonInput.text(file);
        return FIELD.matcher(text).find() && !isJsonFeed(text);
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
        Stream<JsonNode> items = root.isArray() ? root.valueStream() : Stream.of(root);
        return read(items.toList(), root.isArray());
    }

    private static Reading read(List<JsonNode> items, boolean several) {
        List<Story> stories = new ArrayList<>();
        List<PictureItem> pictures = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Stops stops = new Stops();
        String format = "ninjs";
        for (int i = 0; i < items.size(); i++) {
            JsonNode node = items.get(i);
            Optional<Refusal> fault = Generation.of(node).fault(node, several ? "/" + i : "");
            if (fault.isPresent()) {
                refused.add(fault.get());
                stop(node, stops);
                continue;
            }
            NinjsItem item = new NinjsItem(node);
            format = item.format();
            Optional<Story> story = item.story();
            Optional<PictureItem> picture = item.picture();
            story.ifPresent(stories::add);
            picture.ifPresent(pictures::add);
            if (story.isEmpty() && picture.isEmpty()) {
                stop(node, stops);
                notes.add(item.otherType());
            }
        }
        return stops.addTo(new Reading(format, stories, pictures, refused, notes));
    }

    /// Obeys a kill, whatever else is wrong with the item, and whatever its type.
    private static void stop(JsonNode node, Stops stops) {
        STOPS.in(node).forEach(found -> stops.add(found.stop(), found.type()));
    }
}
