package dateline.story.ninjs;

import dateline.story.FormatReader;
import dateline.story.JsonInput;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Story;
import dateline.story.TextDecoding;
import dateline.story.UnreadableJson;
import dateline.story.WireFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads ninjs 1.0 to 3.1: one item, or a list of items.
///
/// An item that the schemas of all versions of its generation forbid is refused with the place and the reason; what
/// only one version forbids is refused only where the item says that it is of that version. Items that are neither
/// text nor picture (events, plans, films) are read and give no story.
public final class NinjsReader implements FormatReader {
    @Override
    public boolean recognises(WireFile file) {
        String text = TextDecoding.decode(file.bytes()).text().stripLeading();
        boolean json = text.startsWith("{") || text.startsWith("[");
        return json && text.contains("\"uri\"") && !isJsonFeed(text);
    }

    /// Says so at its top; an item may speak of JSON Feed all the same.
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
            return new Reading("ninjs", List.of(), List.of(), List.of(e.refusal()));
        }
        Stream<JsonNode> items = root.isArray() ? root.valueStream() : Stream.of(root);
        return read(items.toList(), root.isArray());
    }

    private static Reading read(List<JsonNode> items, boolean several) {
        List<Story> stories = new ArrayList<>();
        List<PictureItem> pictures = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        String format = "ninjs";
        for (int i = 0; i < items.size(); i++) {
            JsonNode node = items.get(i);
            Optional<Refusal> fault = Generation.of(node).fault(node, several ? "/" + i : "");
            if (fault.isPresent()) {
                refused.add(fault.get());
                continue;
            }
            NinjsItem item = new NinjsItem(node);
            format = item.format();
            item.story().ifPresent(stories::add);
            item.picture().ifPresent(pictures::add);
        }
        return new Reading(format, stories, pictures, refused);
    }
}
