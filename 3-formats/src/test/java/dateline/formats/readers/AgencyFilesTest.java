package dateline.formats.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.ReadingJson;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads invented files in the manner of 20 agencies, and compares what readers would see with the right
/// values. These were written down before the files were first read. A time without a zone is in the site's
/// zone, which is UTC here.
class AgencyFilesTest {
    private static final String FOLDER = "/agencies/";
    private static final int FIELDS = 637;
    /// TT's place alone in a paragraph, and Lusa's name before a headline.
    private static final int MOST_WRONG = 2;
    private static final JsonMapper JSON = new JsonMapper();

    private final Readers readers = new Readers(ZoneOffset.UTC);
    private final List<String> wrong = new ArrayList<>();
    private int compared;

    @Test
    void readersSeeTheRightFields() throws IOException {
        for (JsonNode file : JSON.readTree(bytes("expected.json"))) {
            compare(file, read(file.get("file").asString()));
        }
        assertThat(compared).isEqualTo(FIELDS);
        assertThat(wrong).as("wrong fields").hasSizeLessThanOrEqualTo(MOST_WRONG);
    }

    private JsonNode read(String name) throws IOException {
        return JSON.readTree(ReadingJson.write(readers.read(new WireFile(name, bytes(name))), name));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = AgencyFilesTest.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private void compare(JsonNode file, JsonNode reading) {
        String name = file.get("file").asString();
        if (file.has("refused")) {
            equal(
                    name + " refused",
                    file.get("refused").asString(),
                    "" + reading.get("refused").size());
        }
        for (int i = 0; i < file.get("stories").size(); i++) {
            ObjectNode wanted = (ObjectNode) file.get("stories").get(i);
            fields(name + " " + i, wanted, seen(story(wanted.path("guid"), i, reading.get("stories"))));
        }
    }

    private static ObjectNode story(JsonNode guid, int i, JsonNode stories) {
        return (ObjectNode) IntStream.range(0, stories.size())
                .mapToObj(stories::get)
                .filter(story -> !guid.isMissingNode() && story.path("guid").equals(guid))
                .findFirst()
                .orElse(i < stories.size() ? stories.get(i) : JSON.createObjectNode());
    }

    /// Adds to a story what follows from its fields.
    private static ObjectNode seen(ObjectNode story) {
        List<String> paragraphs = story.path("bodyText")
                .asString("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (!paragraphs.isEmpty()) {
            story.put("firstParagraph", paragraphs.getFirst()).put("lastParagraph", paragraphs.getLast());
        }
        story.put("paragraphs", paragraphs.size());
        story.put("correction", story.path("correction").asBoolean(false));
        return story.has("status") ? story : story.put("status", "usable");
    }

    private void fields(String place, ObjectNode wanted, JsonNode found) {
        for (var field : wanted.properties()) {
            JsonNode value = found.path(field.getKey());
            String name = place + " " + field.getKey();
            switch (field.getValue()) {
                case ObjectNode object -> fields(name, object, value);
                case JsonNode list
                when list.isArray() && field.getKey().equals("pictures") -> {
                    equal(name, "" + list.size(), "" + value.size());
                    IntStream.range(0, list.size())
                            .forEach(i -> fields(name + " " + i, (ObjectNode) list.get(i), value.path(i)));
                }
                case JsonNode other when field.getKey().equals("guid") -> {}
                case JsonNode other
                when other.asString("").equals("held") -> equal(name, "held", value.isMissingNode() ? "" : "held");
                case JsonNode other -> equal(name, line(other), line(value));
            }
        }
    }

    private static String line(JsonNode value) {
        String text = value.isValueNode() ? value.asString("") : value.isContainer() ? value.toString() : "";
        return text.replaceAll("\\s+", " ").strip();
    }

    private void equal(String name, String wanted, String found) {
        compared++;
        if (!wanted.equals(found)) {
            wrong.add("%s: \"%s\" instead of \"%s\"".formatted(name, found, wanted));
        }
    }
}
