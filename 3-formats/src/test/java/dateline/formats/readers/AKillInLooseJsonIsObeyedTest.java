package dateline.formats.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Status;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills in malformed JSON: a certain kill is obeyed, an uncertain one waits for an editor, and noise
/// has no effect.
class AKillInLooseJsonIsObeyedTest {
    private static final String FEED = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Gull", "items": [
        {"id": "urn:a", "title": "Cancelled: the fair", "content_text": "No fair."},
        {"id": "urn:quay", "pubstatus": "canceled", "title": "Quay closed"},
        {"id": "urn:b", "title": "Pier", "content_text": "The pier is open."}]}""";

    private final Readers readers = new Readers(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 60, 80})
    void aJsonFeedThatIsCut(int less) {
        assertThat(killed(FEED.substring(0, FEED.length() - less))).containsExactly("urn:quay");
    }

    @Test
    void aJsonFeedWithOtherQuotes() {
        assertThat(killed(FEED.replace('"', '\''))).containsExactly("urn:quay");
        assertThat(killed(FEED.replaceAll("\"([^\"]*)\"", "“$1”"))).containsExactly("urn:quay");
        assertThat(killed(FEED.replaceAll("\"([^\"]*)\"", "„$1“"))).containsExactly("urn:quay");
        assertThat(killed("Content-Type: application/feed+json\n\n" + FEED)).containsExactly("urn:quay");
        assertThat(killed(FEED.replace("}]}", "},]}"))).containsExactly("urn:quay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\": 4711, \"type\": \"text\", \"pubstatus\": \"canceled\"}",
                "{\"guid\": 4711, \"pubstatus\": \"canceled\"}",
                "{\"id\": 4711, \"pubstatus\": \"canceled\"}",
                "{\"id\": \"4711\", \"status\": \"Killed\"}",
                "{uri: 4711, pubstatus: canceled}",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": 4711, \"status\": \"deleted\"}]}"
            })
    void anIdThatIsANumberOrHasAnotherName(String file) {
        assertThat(killed(file)).containsExactly("4711");
    }

    @Test
    void twoIdsInOneItemAreForAnEditor() {
        Reading reading =
                read("{\"uri\": \"urn:a\", \"headline\": \"Pier\", \"uri\": \"urn:b\", \"pubstatus\": \"canceled\"}");
        assertThat(reading.stories())
                .filteredOn(story -> story.rights().embargo() != null)
                .extracting(story -> story.identity().guid())
                .containsExactlyInAnyOrder("urn:a", "urn:b");
        assertThat(reading.stories()).noneMatch(story -> story.rights().status() == Status.CANCELED);
    }

    @Test
    void theSameIdTwiceIsOneId() {
        assertThat(killed("{\"uri\": \"urn:a\", \"uri\": \"urn:a\", \"pubstatus\": \"canceled\"}"))
                .containsExactly("urn:a");
    }

    @Test
    void aStatusBehindAQuoteThatDoesNotEndIsForAnEditor() {
        Reading reading = read(
                "{'uri': 'urn:a', 'headline': 'The 'old', grey' quay', 'note': 'It's so', 'pubstatus': 'canceled'}");
        assertThat(reading.stories())
                .filteredOn(story -> story.rights().embargo() != null)
                .extracting(story -> story.identity().guid())
                .containsExactly("urn:a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'uri': 'urn:a', 'type': 'text', 'pubstatus': 'usable', 'headline': 'Fair cancelled'}",
                "{'uri': 'urn:a', 'type': 'text', 'status': 'annulé', 'headline': 'Fair cancelled'}",
                "{'uri': 'urn:a', 'headline': \"'pubstatus': 'canceled'\"}",
                "Status: cancelled\nID: 4711\nThe fair is cancelled. See http://example.com/fair, {or not}.",
                "{'pubstatus': 'canceled'}",
                "{'uri': 'null', 'pubstatus': 'canceled'}",
                "{'uri': 'urn:a', 'associations': [{'uri': '', 'pubstatus': 'canceled'}]}"
            })
    void randomBytesStopNothing(String file) {
        assertThat(read(file).stories()).isEmpty();
    }

    @Test
    void theFaultIsReportedToo() {
        assertThat(read("{'uri': 'urn:a', 'pubstatus': 'canceled'}").refused()).isNotEmpty();
    }

    private java.util.stream.Stream<String> killed(String file) {
        return read(file).stories().stream()
                .filter(story -> story.rights().status() == Status.CANCELED)
                .map(story -> String.valueOf(story.identity().guid()));
    }

    private Reading read(String text) {
        return readers.read(new WireFile("a", text.getBytes(UTF_8)));
    }
}
