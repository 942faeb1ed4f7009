package dateline.formats.ap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Story;
import java.io.IOException;
import java.util.Objects;

/// Writes answers of the AP Media API for the tests, and reads them.
final class ApMediaAnswers {
    static final String APART = "\"renditions\": {\"nitf\": {\"href\": \"https://api.lantern.example/0123\"}}";
    private static final ApMediaReader READER = new ApMediaReader();

    private ApMediaAnswers() {}

    static Reading page() {
        try {
            WireFile file = new WireFile("feed.json", fixture());
            assertThat(READER.recognises(file)).isTrue();
            return READER.read(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] fixture() throws IOException {
        try (var in = ApMediaAnswers.class.getResourceAsStream("/ap/feed-page.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    static Story story(String fields) {
        return item(fields).stories().getFirst();
    }

    static Reading item(String fields) {
        return read(
                "{\"api_version\": \"3\", \"data\": {\"item\": {\"altids\": {\"itemid\": \"0123\"}, " + fields + "}}}");
    }

    static Reading read(String text) {
        return READER.read(file(text));
    }

    static WireFile file(String text) {
        return new WireFile("a", text.getBytes(UTF_8));
    }
}
