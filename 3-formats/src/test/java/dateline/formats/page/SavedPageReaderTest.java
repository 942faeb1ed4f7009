package dateline.formats.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.formats.Corpora;
import dateline.story.Dateline;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Story;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SavedPageReaderTest {
    private static final String PAGE = """
            Skip to Content Facebook Feature Image

            Lantern festival returns to Aldhaven

            Culture

            Lantern festival returns to Aldhaven
            Culture

            Culture

            Lantern festival returns to Aldhaven

            2026-03-01 18:05 Last Updated At:19:10

            ALDHAVEN (Tidewater) — Ten thousand lanterns were lit on Sunday.

            The festival had been away for six years.

            Tidewater writers Ada Lund and Piet de Vries contributed.

            Children carry lanterns over the bridge, Sunday. (Tidewater/Ada Lund)

            Children carry lanterns over the bridge, Sunday. (Tidewater/Ada Lund)

            Next Article

            Museum finds a lost map

            2026-03-01 17:59

            PORT ELLEN — no, this is a sentence with a dash, and no agency.

            A keeper found it behind a cupboard.

            Recommended Articles

            Something else entirely
            """;

    private final SavedPageReader reader = new SavedPageReader(ZoneOffset.UTC);

    @Tag("corpora")
    @Test
    void theSamplePageHasTwoStories() {
        SavedPageReader hongKong = new SavedPageReader(ZoneId.of("Asia/Hong_Kong"));
        WireFile file = Corpora.read(Corpora.files("saved-page", "*.txt").getFirst());
        assertThat(hongKong.recognises(file)).isTrue();
        List<Story> stories = hongKong.read(file).stories();
        assertThat(stories).hasSize(2);

        Story scholz = stories.get(0);
        assertThat(scholz.copy().headline()).startsWith("Germany's Scholz discusses Ukraine");
        assertThat(scholz.about().section()).isEqualTo("News");
        assertThat(scholz.origin().published()).isEqualTo(Instant.parse("2024-11-15T18:27:00Z"));
        assertThat(scholz.origin().updated()).isEqualTo(Instant.parse("2024-11-15T18:30:00Z"));
        assertThat(scholz.copy().dateline()).isEqualTo(new Dateline("BERLIN", "AP", null, "BERLIN (AP)"));
        assertThat(scholz.credits().contributors()).containsExactly("Jamey Keaten");
        assertThat(scholz.credits().contributorLine()).isEqualTo("Associated Press writer Jamey Keaten contributed.");
        assertThat(scholz.copy().body().text())
                .startsWith("German Chancellor Olaf Scholz spoke Friday")
                .endsWith("after the call.");
        assertThat(scholz.pictures()).hasSize(3);
        assertThat(scholz.pictures().getFirst().credit())
                .isEqualTo("Vyacheslav Prokofyev, Sputnik, Kremlin Pool Photo via AP");

        Story apec = stories.get(1);
        assertThat(apec.copy().headline()).startsWith("APEC leaders kick off Lima summit");
        assertThat(apec.origin().published()).isEqualTo(Instant.parse("2024-11-15T18:25:00Z"));
        assertThat(apec.copy().dateline()).isEqualTo(new Dateline("LIMA, Peru", "AP", null, "LIMA, Peru (AP)"));
        assertThat(apec.pictures()).hasSize(12);
        assertThat(apec.copy().body().text()).endsWith("council chairwoman Julia Torreblanca.");
        for (Story story : stories) {
            List<String> captions =
                    story.pictures().stream().map(Picture::caption).toList();
            assertThat(captions)
                    .doesNotHaveDuplicates()
                    .allMatch(caption -> !caption.contains("AP Photo") && !caption.contains("via AP"));
            assertThat(story.pictures()).allMatch(picture -> picture.credit() != null);
        }
    }

    @Test
    void anyPageOfTheLayoutIsRead() {
        List<Story> stories = read(PAGE).stories();
        assertThat(stories)
                .extracting(story -> story.copy().headline())
                .containsExactly("Lantern festival returns to Aldhaven", "Museum finds a lost map");
        Story first = stories.getFirst();
        assertThat(first.about().section()).isEqualTo("Culture");
        assertThat(first.origin().updated()).isEqualTo(Instant.parse("2026-03-01T19:10:00Z"));
        assertThat(first.credits().contributors()).containsExactly("Ada Lund", "Piet de Vries");
        assertThat(first.pictures()).hasSize(1);
        assertThat(stories.get(1).origin().updated()).isNull();
        assertThat(stories.get(1).pictures()).isEmpty();
        assertThat(stories.get(1).copy().dateline()).isNull();
        assertThat(stories.get(1).copy().body().text())
                .contains("A keeper found it")
                .doesNotContain("Something else");
    }

    @Test
    void oneStoryAloneIsRead() {
        assertThat(read(PAGE.substring(0, PAGE.indexOf("Next Article"))).stories())
                .hasSize(1);
    }

    @Test
    void anUpdateOnAnotherDaySaysItsDay() {
        Story story =
                read(PAGE.replace("At:19:10", "At:2026-03-02 07:00")).stories().getFirst();
        assertThat(story.origin().updated()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
    }

    @Test
    void windowsLineEndsAndWindowsLettersAreRead() {
        byte[] bytes =
                PAGE.replace("\n", "\r\n").replace("Sunday", "“Sunday”").getBytes(Charset.forName("windows-1252"));
        Story story = reader.read(new WireFile("page.txt", bytes)).stories().getFirst();
        assertThat(story.copy().body().text()).startsWith("Ten thousand lanterns were lit on “Sunday”.");
    }

    @Test
    void aPictureThatStandsOnceIsReadOnce() {
        String caption = "Children carry lanterns over the bridge, Sunday. (Tidewater/Ada Lund)\n\n";
        Story story = read(PAGE.replaceFirst(java.util.regex.Pattern.quote(caption), ""))
                .stories()
                .getFirst();
        assertThat(story.pictures()).hasSize(1);
        assertThat(story.credits().contributors()).hasSize(2);
    }

    @Test
    void aParagraphThatLooksLikeATimeStaysInTheText() {
        Story story = read(PAGE.replace("The festival had been away", "2026-03-01 20:00\n\nThe festival had been away"))
                .stories()
                .getFirst();
        assertThat(story.copy().body().text()).contains("2026-03-01 20:00");
    }

    @Test
    void anImpossibleDayIsNotATime() {
        Reading reading =
                read(PAGE.substring(0, PAGE.indexOf("Next Article")).replace("2026-03-01 18:05", "2026-02-30 18:05"));
        assertThat(reading.refused()).hasSize(1);
    }

    @Test
    void otherTextIsNotTakenForAPage() {
        assertThat(reader.recognises(file("Just a note.\n2026-03-01 18:05\n"))).isFalse();
    }

    private Reading read(String page) {
        WireFile file = file(page);
        return reader.read(file);
    }

    private static WireFile file(String text) {
        return new WireFile("page.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
