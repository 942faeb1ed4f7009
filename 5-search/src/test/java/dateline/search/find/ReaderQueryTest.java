package dateline.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderQueryTest {
    @Test
    void aTextHasWordsPhrasesPrefixesAndExclusions() {
        assertThat(typed("ferry \"harbour master\" Ald* -prize -\"new radar\""))
                .containsExactly("ferry", "\"harbour master\"", "Ald*", "-prize", "-\"new radar\"");
    }

    @Test
    void quotationMarksOfAnyLanguageMakeAPhrase() {
        assertThat(typed("„neue Fähre“ «nouveau ferry» 「渡轮」"))
                .containsExactly("\"neue Fähre\"", "\"nouveau ferry\"", "\"渡轮\"");
    }

    @Test
    void noTextIsAnError() {
        assertThat(typed("\"open phrase")).containsExactly("\"open phrase\"");
        assertThat(typed("\"\" - * ** AND (OR ~ \\ a:b")).contains("-", "*", "AND", "(OR", "a:b");
        assertThat(typed("  \u0000\u00a0\u2003 ")).isEmpty();
        assertThat(typed("-")).containsExactly("-");
    }

    @Test
    void ofVeryManyPartsTheFirstCount() {
        assertThat(typed("a ".repeat(100))).hasSize(16);
    }

    private static List<String> typed(String text) {
        return ReaderQuery.of(text).parts().stream()
                .map(ReaderQuery.Part::typed)
                .toList();
    }
}
