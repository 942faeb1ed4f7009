package dateline.story.ninjs;

import dateline.story.FormatReader;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Story;
import dateline.story.TextDecoding;
import dateline.story.WireFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads ninjs 1.0 to 3.1: one item, or a list of items.
///
/// An item that the schemas of all versions of its generation forbid is refused with the place and the reason; what
/// only one version forbids is refused only where the item says that it is of that version. Items that are neither
/// text nor picture (events, plans, films) are read and give no story.
public final class NinjsReader implements FormatReader {
    private static final int DEEPEST = 100;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public boolean recognises(WireFile file) {
        String text = TextDecoding.decode(file.bytes()).text().stripLeading();
        boolean json = text.startsWith("{") || text.startsWith("[");
        boolean otherFormat = text.contains("https://jsonfeed.org/version/");
        return json && text.contains("\"uri\"") && !otherFormat;
    }

    @Override
    public Reading read(WireFile file) {
        JsonNode root;
        try {
            root = JSON.readTree(TextDecoding.decode(file.bytes()).text());
        } catch (JacksonException e) {
            return Reading.refused("ninjs", place(e), "This is not whole JSON: it breaks here. Send it again.");
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

    private static String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? "the whole file"
                : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
