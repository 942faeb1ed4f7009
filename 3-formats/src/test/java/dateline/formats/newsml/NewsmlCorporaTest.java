package dateline.formats.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.Corpora;
import dateline.formats.ninjs.NinjsReader;
import dateline.story.Dateline;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("corpora")
class NewsmlCorporaTest {
    private final NewsmlReader reader = new NewsmlReader();

    @Test
    void everyFileIsReadAndOnlyThoseAreTakenForThisFormat() {
        List<Path> all = List.of("newsml-1.2-and-nitf", "newsml-g2", "ninjs", "feeds").stream()
                .flatMap(folder -> Corpora.files(folder, "**.{xml,json}").stream())
                .filter(file -> reader.recognises(Corpora.read(file)))
                .toList();
        assertThat(all).hasSize(9);
        for (Path file : all) {
            Reading reading = reader.read(Corpora.read(file));
            assertThat(reading.refused()).as(file.toString()).isEmpty();
            assertThat(reading.stories()).as(file.toString()).hasSize(1);
            assertThat(reading.pictures()).as(file.toString()).isEmpty();
            assertThat(reading.notes()).as(file.toString()).isEmpty();
        }
    }

    @Test
    void afpSendsAStoryInNitf() {
        Story story = story("afp.com_newsml1.2_sample.xml");
        assertThat(story.identity().guid()).isEqualTo("urn:newsml:afp.com:20210516T080625Z:TX-PAR-WGF71");
        assertThat(story.rights().status()).isEqualTo(Status.USABLE);
        assertThat(story.rights().embargo()).isNull();
        assertThat(story.identity().versionCreated()).isEqualTo(Instant.parse("2021-05-16T08:06:25Z"));
        assertThat(story.credits().byline()).isEqualTo("Adel Zaanoun with Guillaume Lavallee in Jerusalem");
        assertThat(Optional.ofNullable(story.copy().dateline()).map(Dateline::place))
                .hasValue("Gaza City, Palestinian Territories");
        assertThat(story.rights().editorNote()).startsWith("RECASTS with attack");
        assertThat(story.about().subjects()).hasSize(6);
        assertThat(story.about().keywords()).hasSize(11);
        assertThat(story.copy().body().text().lines()).hasSize(42);
        assertThat(story.copy().body().html()).contains("<h2>- Media offices destroyed -</h2>");
    }

    /// Compares the NewsML file and the ninjs file of the same release. The ninjs file has only the first
    /// paragraph of the text, with the dateline inside it.
    @ParameterizedTest
    @CsvSource({"20130515006361, 3", "20130605006126, 1", "20130612006110, 1"})
    void businessWireSaysTheSameAsItsTwinInNinjs(String number, int pictures) {
        Story story = story("businesswire-newsml-" + number + ".xml");
        Story twin = new NinjsReader()
                .read(Corpora.read(Corpora.files("ninjs/examples/1.4", "businesswire-newsml-" + number + ".json")
                        .getFirst()))
                .stories()
                .getFirst();
        assertThat(story.copy().headline()).isEqualTo(twin.copy().headline());
        assertThat(story.identity().version()).isEqualTo(twin.identity().version());
        assertThat(story.identity().versionCreated()).isEqualTo(twin.identity().versionCreated());
        assertThat(story.copy().language()).isEqualTo(twin.copy().language());
        assertThat(story.about().subjects()).isEqualTo(twin.about().subjects());
        assertThat(letters(story.copy().body().text()))
                .startsWith(letters(twin.copy().body().text()));
        assertThat(story.pictures()).hasSize(pictures);
        assertThat(hrefs(story)).containsAll(hrefs(twin));
    }

    /// The ninjs file of this release repeats a key, so it cannot be read and compared. The still of the film
    /// is not a picture of the story.
    @Test
    void aReleaseWithAFilmHasItsLogoAlone() {
        Story story = story("businesswire-newsml-20130731006140.xml");
        assertThat(story.copy().headline()).startsWith("Lunch Taking a Toll?");
        assertThat(story.copy().summary()).startsWith("With a Year’s Worth of Lunch Combos");
        assertThat(story.copy().body().text())
                .startsWith("With more Applebee’s")
                .doesNotContain("Chase Wagner", "bwalignc");
        assertThat(story.pictures()).hasSize(1);
        assertThat(hrefs(story)).hasSize(3).allMatch(href -> href.contains("AB_LOGO"));
    }

    private static List<String> hrefs(Story story) {
        return story.pictures().stream()
                .map(Picture::renditions)
                .flatMap(List::stream)
                .map(Rendition::href)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Story story(String name) {
        return reader.read(
                        Corpora.read(Corpora.files("newsml-1.2-and-nitf", name).getFirst()))
                .stories()
                .getFirst();
    }
}
