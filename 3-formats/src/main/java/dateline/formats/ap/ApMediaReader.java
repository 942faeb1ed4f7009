package dateline.formats.ap;

import dateline.copy.JsonInput;
import dateline.copy.JsonStops;
import dateline.copy.UnreadableJson;
import dateline.copy.WireFile;
import dateline.formats.FormatReader;
import dateline.story.Reading;
import dateline.story.Stops;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads answers of the AP Media API, versions 1.1 to 3: pages of a feed or a search, and single items.
/// Source: AP Media API developer's guide (api.ap.org/media/v/docs) and its Swagger description.
///
/// Ignores the page's sequence and `next_page`, which are for the client that polls.
public final class ApMediaReader implements FormatReader {
    static final String FORMAT = "AP Media API";

    /// Finds the orders to stop copy in JSON that cannot be read as it stands.
    public static final JsonStops STOPS =
            new JsonStops(fields -> Stream.ofNullable(new ApItem(fields).guid()).toList());

    /// Returns whether the file is AP's. Its own envelope has `api_version`; a part that an agent or a newsroom
    /// cut out still has AP's `altids`.
    @Override
    public boolean recognises(WireFile file) {
        String text = JsonInput.text(file);
        boolean envelope = text.contains("\"api_version\"");
        boolean item = text.contains("\"altids\"") && text.contains("\"itemid\"");
        if (!text.startsWith("{") || !envelope && !item) {
            return false;
        }
        Set<String> top = JsonInput.topNames(text);
        return !top.contains("uri")
                && (top.contains("api_version")
                        || item && (top.contains("data") || top.contains("item") || top.contains("items")));
    }

    @Override
    public Reading read(WireFile file) {
        JsonNode root;
        try {
            root = JsonInput.read(file);
        } catch (UnreadableJson e) {
            Stops stops = new Stops();
            STOPS.inBroken(JsonInput.text(file)).forEach(found -> stops.add(found.stop(), found.type()));
            return stops.addTo(new Reading(FORMAT, List.of(), List.of(), List.of(e.refusal())));
        }
        return ApAnswer.read(root, file.parts());
    }
}
