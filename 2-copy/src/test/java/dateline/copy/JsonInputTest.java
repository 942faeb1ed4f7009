package dateline.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.story.Refusal;
import org.junit.jupiter.api.Test;

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
}
