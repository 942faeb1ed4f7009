package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectCodesTest {
    private static final String SPORT = "http://cv.iptc.org/newscodes/mediatopic/15000000";

    @Test
    void aSchemeThatIsWrittenInTheCodeTooIsNotDoubled() {
        assertThat(SubjectCodes.of("medtop", "medtop:20000337")).isEqualTo("medtop:20000337");
    }

    @Test
    void aMediaTopicIsTheSameHoweverItIsWritten() {
        assertThat(SubjectCodes.ofUri(SPORT)).isEqualTo("medtop:15000000");
        assertThat(SubjectCodes.of("http://cv.iptc.org/newscodes/mediatopic/", "15000000"))
                .isEqualTo("medtop:15000000");
        assertThat(SubjectCodes.of(null, SPORT)).isEqualTo("medtop:15000000");
        assertThat(SubjectCodes.of("http://cv.iptc.org/newscodes/mediatopic/", SPORT))
                .isEqualTo("medtop:15000000");
    }

    @Test
    void aCodeIsNotGluedToItsScheme() {
        assertThat(SubjectCodes.of("low.example", "mills")).isEqualTo("low.example:mills");
        assertThat(SubjectCodes.of("lowtopics:", "mills")).isEqualTo("lowtopics:mills");
        assertThat(SubjectCodes.of("http://low.example/topics", "mills")).isEqualTo("http://low.example/topics/mills");
        assertThat(SubjectCodes.of("http://low.example/topics#", "mills")).isEqualTo("http://low.example/topics#mills");
        assertThat(SubjectCodes.of("http://cv.iptc.org/newscodes/mediatopic", "15000000"))
                .isEqualTo("medtop:15000000");
    }

    @Test
    void codesOfOtherSchemesStayAsTheyCome() {
        assertThat(SubjectCodes.of(null, " medtop:15000000 ")).isEqualTo("medtop:15000000");
        assertThat(SubjectCodes.of("http://wire.example/desk/", "city")).isEqualTo("http://wire.example/desk/city");
        assertThat(SubjectCodes.of(null, " ")).isNull();
    }
}
