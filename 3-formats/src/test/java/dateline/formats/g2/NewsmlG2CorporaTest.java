package dateline.formats.g2;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.formats.Corpora;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Rendition;
import dateline.story.Story;
import dateline.story.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("corpora")
class NewsmlG2CorporaTest {
    /// Files that the version of their folder forbids. Except for blanks, they are equal to files that a
    /// later version allows.
    private static final List<String> UNKNOWABLE = List.of(
            "newsml-g2/tests/2.28/should_fail/2.29_affiliation_org_org.xml",
            "newsml-g2/tests/2.28/should_fail/2.29_retiring_scheme_scheme.xml",
            "newsml-g2/tests/2.30/should_fail/CR00215_hasInstrument_on_concept.xml");

    /// Why items that keep the standard are refused: nothing in them can be published.
    private static final List<String> NOTHING_IN_IT = List.of(
            "neither text nor a picture",
            "not in the file",
            "not copy",
            "no text that Dateline can read",
            "no groupSet",
            "names no items",
            "waits for items");
    private static final int SHOULD_PASS = 151;
    private static final int EMPTY = 98;
    private static final int STORIES = 7;
    private static final int SHOULD_FAIL = 10;
    private static final int EXAMPLES = 35;

    private final NewsmlG2Reader reader = new NewsmlG2Reader();

    @Test
    void everyFileThatShouldPassIsRead() {
        List<Path> files = Corpora.files("newsml-g2/tests", "**/should_pass/*.xml");
        List<String> refused = new ArrayList<>();
        int stories = 0;
        int empty = 0;
        for (Path file : files) {
            WireFile wire = Corpora.read(file);
            Reading reading = reader.read(wire);
            stories += reading.stories().size();
            assertThat(reading.pictures()).as(wire.name()).isEmpty();
            empty += reading.refused().isEmpty() ? 0 : 1;
            if (!reader.recognises(wire) || !reading.refused().stream().allMatch(NewsmlG2CorporaTest::isEmpty)) {
                refused.add(wire.name() + " " + reading.refused());
            }
        }
        assertThat(refused).isEmpty();
        assertThat(files).hasSize(SHOULD_PASS);
        assertThat(stories).isEqualTo(STORIES);
        assertThat(empty).isEqualTo(EMPTY);
    }

    private static boolean isEmpty(Refusal refusal) {
        return NOTHING_IN_IT.stream().anyMatch(refusal.reason()::contains);
    }

    @Test
    void filesThatMustFailAreRefusedIfAReaderCanTell() {
        List<Path> files = Corpora.files("newsml-g2/tests", "**/should_fail/*.xml");
        List<String> read = new ArrayList<>();
        for (Path file : files) {
            WireFile wire = Corpora.read(file);
            if (reader.read(wire).refused().stream().allMatch(NewsmlG2CorporaTest::isEmpty)) {
                read.add(wire.name());
            }
        }
        assertThat(read).containsExactlyElementsOf(UNKNOWABLE);
        assertThat(files).hasSize(SHOULD_FAIL);
    }

    @Test
    void theExamplesGiveTheirStoriesAndPictures() {
        assertThat(examples(reading -> !reading.stories().isEmpty()))
                .containsExactly(
                        "LISTING_1", "LISTING_2", "LISTING_22", "LISTING_27", "Receiver View", "facet-example-3");
        assertThat(examples(reading -> !reading.pictures().isEmpty()))
                .containsExactly("LISTING_26", "LISTING_3", "LISTING_3A");
    }

    /// Listing 24 has dots in place of its items' content; 25, 28, 7, 8 and 9 are fragments of items; 6 and 23 are
    /// packages alone; 29 and the two facets have no content.
    @Test
    void incompleteExamplesAreRefused() {
        assertThat(examples(reading -> !reading.refused().isEmpty()))
                .containsExactly(
                        "LISTING_23",
                        "LISTING_24",
                        "LISTING_25",
                        "LISTING_28",
                        "LISTING_29",
                        "LISTING_6",
                        "LISTING_7",
                        "LISTING_8",
                        "LISTING_9",
                        "facet-example",
                        "facet-example-2");
    }

    private List<String> examples(Predicate<Reading> wanted) {
        List<Path> files = Corpora.files("newsml-g2/examples", "*.xml");
        assertThat(files).hasSize(EXAMPLES);
        return files.stream()
                .filter(file -> wanted.test(reader.read(Corpora.read(file))))
                .map(file -> file.getFileName().toString().replaceAll("(LISTING_[0-9A]+)_.*|\\.xml", "$1"))
                .sorted()
                .toList();
    }

    @Test
    void aSwedishMessageWithoutNamespaceGivesItsStoryWithItsPicture() {
        Reading reading = reader.read(
                Corpora.read(Corpora.files("newsml-1.2-and-nitf", "TT_*.xml").getFirst()));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.pictures()).isEmpty();
        assertThat(reading.stories()).hasSize(1);
        Story story = reading.stories().getFirst();
        assertThat(story.copy().language()).isEqualTo("sv");
        assertThat(story.about().urgency()).isEqualTo(3);
        assertThat(story.about().subjects())
                .hasSize(6)
                .contains(new Subject("medtop:20000013", "Litteratur"), new Subject(null, "Erik Ponti"));
        assertThat(story.copy().body().text().lines()).hasSize(5);
        assertThat(story.copy().body().html())
                .contains("<blockquote>")
                .doesNotContain("Arkivbild", "<h2>", "LitteraturTT");
        assertThat(story.pictures()).hasSize(1);
        Picture picture = story.pictures().getFirst();
        assertThat(picture.guid()).isEqualTo("http://tt.se/media/image/sdlm1btzmKu8WU");
        assertThat(picture.alt()).endsWith("Arkivbild.");
        assertThat(picture.credit()).isEqualTo("Naina Helén Jåma/TT");
        assertThat(picture.renditions())
                .extracting(Rendition::name)
                .containsExactly("rnd:highRes", "rnd:preview", null, "rnd:thumbnail");
    }
}
