package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class JsonFieldsTest {
    @Test
    void controlCharactersAreLeftOutOfATextAndLinesKept() {
        JsonFields fields = new JsonFields(new ObjectMapper().readTree("""
                {"headline": "Storm\\u0000 over\\u001b the\\u0085 bay", "slug": "\\u0007", "body": "a\\nb\\tc"}"""));
        assertThat(fields.text("headline")).isEqualTo("Storm over the bay");
        assertThat(fields.text("slug")).isNull();
        assertThat(fields.text("body")).isEqualTo("a\nb\tc");
    }

    @Test
    void halvesOfCharactersAreLeftOut() {
        JsonFields fields = new JsonFields(new ObjectMapper()
                .readTree("{\"headline\": \"Fire\\ud800 on\\uffff the\\udc00 quay \\ud83d\\udd25\"}"));
        assertThat(fields.text("headline")).isEqualTo("Fire on the quay 🔥");
    }
}
