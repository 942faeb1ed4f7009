package dateline.formats.digitalwires;

import dateline.copy.JsonInput;
import dateline.copy.JsonStops;
import dateline.copy.UnreadableJson;
import dateline.copy.WireFile;
import dateline.formats.FormatReader;
import dateline.formats.NothingTaken;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Stops;
import dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the JSON of digitalwires, the interface of dpa: one entry, a list of entries, or entries in a container
/// (`{"entries": […]}`).
public final class DigitalwiresReader implements FormatReader {
    private static final String FORMAT = "dpa digitalwires";
    private static final String NO_ENTRY = "There is no entry with a \"urn\" in it. Ask the supplier what was sent.";
    private static final int DEEPEST = 5;

    /// Fields that only an entry has, under these names.
    private static final List<String> OWN_FIELDS = List.of("version_created", "article_html");

    private static final String FIELD_OF_NINJS = "versioncreated";
    private static final JsonStops STOPS = new JsonStops(JsonStops::ninjsIds);

    @Override
    public boolean recognises(WireFile file) {
        String text = JsonInput.text(file);
        boolean json = text.startsWith("{") || text.startsWith("[");
        return json
                && JsonInput.mentions(text, "urn")
                && OWN_FIELDS.stream().anyMatch(name -> JsonInput.mentions(text, name))
                && !JsonInput.mentions(text, FIELD_OF_NINJS);
    }

    @Override
    public Reading read(WireFile file) {
        Stops stops = new Stops();
        try {
            JsonNode root = JsonInput.read(file);
            List<DigitalwiresEntry> entries = new ArrayList<>();
            find(root, 0, entries);
            STOPS.in(root).forEach(found -> stops.add(found.stop(), null));
            return stops.addTo(read(entries));
        } catch (UnreadableJson e) {
            STOPS.inBroken(JsonInput.text(file)).forEach(found -> stops.add(found.stop(), null));
            return stops.addTo(new Reading(FORMAT, List.of(), List.of(), List.of(e.refusal())));
        }
    }

    private static Reading read(List<DigitalwiresEntry> entries) {
        List<Story> stories = new ArrayList<>();
        List<PictureItem> pictures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (DigitalwiresEntry entry : entries) {
            List<PictureItem> alone = entry.picturesAlone();
            if (entry.isOfOtherKind()) {
                notes.add(NothingTaken.otherKind(String.valueOf(entry.urn()), "audio or video"));
            } else if (alone.isEmpty()) {
                stories.add(entry.story());
            } else {
                pictures.addAll(alone);
            }
        }
        List<Refusal> refused = entries.isEmpty() ? List.of(new Refusal("the whole file", NO_ENTRY)) : List.of();
        return new Reading(FORMAT, stories, pictures, refused, notes);
    }

    private static void find(JsonNode value, int depth, List<DigitalwiresEntry> found) {
        if (DigitalwiresEntry.is(value)) {
            found.add(new DigitalwiresEntry(value));
        } else if (depth < DEEPEST && value.isContainer()) {
            value.valueStream().forEach(each -> find(each, depth + 1, found));
        }
    }
}
