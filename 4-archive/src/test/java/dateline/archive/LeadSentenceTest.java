package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadSentenceTest {
    /// Lines are separated by ¶; the summary is marked by ».
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "»The ferry ran aground on Monday.¶It was pulled off on Tuesday.",
                "By Ada Lund¶»The ferry ran aground on Monday.",
                "By Ada Lund, Tidewater Wire.¶»The ferry ran aground on Monday.",
                "Research Highlights:¶Ferries age faster than their crews¶»The study looked at forty ferries.",
                "FOR IMMEDIATE RELEASE¶»The ferry ran aground on Monday.",
                "Von Ada Lund¶»Die Fähre ist am Montag auf Grund gelaufen.",
                "»“Nobody was hurt in the harbour,” she said (on Monday.)¶It was dark.",
                "»渡輪星期一在阿爾德港外擱淺，沒有人受傷。¶第二句。",
                "»جنحت العبارة يوم الاثنين قرب الميناء؟¶ثم",
                "»Twelve hurt¶Three missing¶One dead",
                "»By Monday the ferry was gone.¶It sank on Tuesday.",
                "»"
            })
    void itIsTheFirstLineThatIsASentence(String text) {
        String lines = text.replace('¶', '\n');
        String summary =
                lines.substring(lines.indexOf('»') + 1).lines().findFirst().orElse("");
        assertThat(LeadSentence.find(lines.replace("»", ""))).isEqualTo(summary);
    }
}
