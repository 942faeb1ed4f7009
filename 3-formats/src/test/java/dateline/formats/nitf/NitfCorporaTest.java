package dateline.formats.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.Corpora;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Story;
import dateline.story.Subject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpora")
class NitfCorporaTest {
    private final NitfReader reader = new NitfReader();

    @Test
    void oneFileOfTheCorporaIsNitfAlone() {
        List<Path> all = List.of("newsml-1.2-and-nitf", "newsml-g2", "ninjs", "feeds").stream()
                .flatMap(folder -> Corpora.files(folder, "**.{xml,json}").stream())
                .filter(file -> reader.recognises(Corpora.read(file)))
                .toList();
        assertThat(all).extracting(file -> file.getFileName().toString()).containsExactly("NTB_nitf_sample.xml");
    }

    @Test
    void ntbSendsAStoryWithAPicture() {
        Reading reading = reader.read(
                Corpora.read(Corpora.files("newsml-1.2-and-nitf", "NTB*.xml").getFirst()));
        assertThat(reading.refused()).isEmpty();
        Story story = reading.stories().getFirst();
        assertThat(story.identity().guid()).isEqualTo("NTB5df9281a-a270-4dc5-a618-869bbc3bbca7");
        assertThat(story.identity().version()).isEqualTo("1");
        assertThat(story.identity().versionCreated())
                .as("it names no time zone, and outside a reading that is UTC")
                .isNotNull();
        assertThat(story.rights().embargo()).isNull();
        assertThat(story.rights().status()).isNull();
        assertThat(story.copy().language()).isEqualTo("nb-NO");
        assertThat(story.about().section()).isEqualTo("Utenriks");
        assertThat(story.about().urgency()).isEqualTo(5);
        assertThat(story.about().subjects())
                .containsExactly(
                        new Subject("subj:07001000", "Sykdom"), new Subject("subj:07000000", "Medisin og helse"));
        assertThat(story.copy().body().text())
                .doesNotContain("@ntb.no")
                .startsWith("Koronapandemien")
                .endsWith("som har omkommet med sykdommen.");
        assertThat(story.copy().body().html()).contains("<h2>- Det skjulte India</h2>");
        Picture picture = story.pictures().getFirst();
        assertThat(picture.caption()).endsWith("New Delhi.");
        assertThat(picture.credit()).isEqualTo("Amit Sharma / AP / NTB");
    }
}
