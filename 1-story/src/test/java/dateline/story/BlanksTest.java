package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "one two",
                "one  two ",
                "\n\tone\r\n two",
                "one\u00A0two\u00A0\u2009three",
                "one\u3000 two\u2028",
                "\u000B\u001Cone\u0085two\u200Bthree"
            })
    void eachRunOfBlanksIsOneSpaceAsWithAnExpression(String text) {
        assertThat(Blanks.ASCII.single(text)).isEqualTo(text.replaceAll("\\s+", " "));
        assertThat(Blanks.ANY.single(text)).isEqualTo(text.replaceAll("[\\s\\p{Z}]+", " "));
    }
}
