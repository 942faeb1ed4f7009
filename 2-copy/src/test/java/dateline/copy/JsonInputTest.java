package dateline.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.story.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonInputTest {
    @Test
    void jsonThatBreaksOffOrRepeatsAFieldIsRefusedWithItsPlace() {
        assertThat(refusal("{\"uri\":").reason()).startsWith("Invalid JSON");
        assertThat(refusal("{\"uri\": \"a\",\n \"uri\": \"b\"}").where()).startsWith("line 2");
    }

    @Test
    void deepOrLongJsonIsNotReportedAsBroken() {
        assertThat(refusal("[".repeat(200) + "]".repeat(200)).reason()).startsWith("This JSON goes past");
        assertThat(refusal("{\"version\": " + "9".repeat(5000) + "}").reason()).startsWith("This JSON goes past");
    }

    private static Refusal refusal(String json) {
        return catchThrowableOfType(UnreadableJson.class, () -> JsonInput.read(new WireFile("a", json.getBytes(UTF_8))))
                .refusal();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"urn": 1}            | true
                    {"a": {"URN" : 1}}    | true
                    {"a": "urn"}          | false
                    {"urns": 1}           | false
                    {"a urn": 1}          | false
                    {"urn                 | false
                    {"urn"                | false
                    """)
    void aFieldIsMentionedAtAnyDepthAndInAnyCase(String json, boolean mentioned) {
        assertThat(JsonInput.mentions(json, "urn")).isEqualTo(mentioned);
    }
}
