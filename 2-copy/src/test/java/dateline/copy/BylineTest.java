package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "Administrator",
                "alund",
                "a.lund7",
                "al/bp",
                "SKN/3",
                "DESK_07",
                "SKN/al",
                "Reuters, JUN 03",
                "2026-06-03",
                "Force ten and more to come, says the harbour master",
                "PREMIER LEAGUE",
                "Bundesliga",
                "Editor: alund",
                "By",
                " "
            })
    void textWithoutANameIsNotAByline(String printed) {
        assertThat(Byline.of(printed)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Lund | Ada Lund",
                "ADA LUND, STAFF WRITER | ADA LUND, STAFF WRITER",
                "Ada Lund, shipping correspondent of the paper in Port Ellis | Ada Lund, shipping correspondent of the paper in Port Ellis",
                "From staff and wire reports of the day | From staff and wire reports of the day",
                "Von Ada Lund, dpa | Ada Lund, dpa",
                "Por Ada Lund | Ada Lund",
                "Xinhua writers Ada Lund, Bo Berg | Ada Lund, Bo Berg",
                "Von Trapp | Von Trapp",
                "Reuters | Reuters",
                "The Associated Press | The Associated Press",
                "Madonna | Madonna",
                "王小明 | 王小明",
                "Piet de Vries and Ada Lund | Piet de Vries and Ada Lund"
            })
    void aNameIsKeptAsPrinted(String printed, String byline) {
        assertThat(Byline.of(printed)).isEqualTo(byline);
    }
}
