package dateline.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.StoryDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asl/tib/pid/cac",
                "al/bp",
                "al",
                "AAP SKN al",
                "dpa alu bpe n1 al",
                "___",
                "-30-",
                "ENDS",
                "(END)",
                "(more)",
                ">>>SKN/",
                "KEYWORD: SKERRY MOLE",
                "Keywords: mole, storm",
                "[contact_form]",
                "[contact-form-7 id=\"12\"]",
                "The post Mole holds appeared first on Skerry Times.",
                "Der Beitrag Mole hält erschien zuerst auf Skerry Times.",
                "L’article Le môle tient est apparu en premier sur Skerry Times.",
                "La entrada El muelle se publicó primero en Skerry Times.",
                "Continue reading →",
                "Continue reading Mole holds »",
                "Read more…",
                "Weiterlesen"
            })
    void furnitureBelowTheCopyIsNotShown(String line) {
        assertThat(text("<p>The mole held.</p><p>So said she.</p><p>" + line.replace(">", "&gt;") + "</p>"))
                .isEqualTo("The mole held.\nSo said she.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "So said she. asl/tib | So said she.",
                "So said she. The post Mole holds appeared first on Skerry Times. | So said she.",
                "The council met and decided to […] | The council met and decided to …",
                "The council met. [...] | The council met.",
                "The council met and … <a href='https://skerry.example/1'>Continue reading <span>Mole holds</span> →</a> | The council met and …"
            })
    void furnitureBehindTheLastSentenceIsNotShown(String paragraph, String left) {
        assertThat(text("<p>The mole held.</p><p>" + paragraph + "</p>")).isEqualTo("The mole held.\n" + left);
        assertThat(text("<p>" + paragraph + "</p>")).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He chose the sea and/or the land.",
                "The post office in Port Ellis reopened.",
                "AP photographers were there.",
                "Read more about the mole in Saturday's paper.",
                "AC/DC",
                "Wind: SW 10",
                "[sic]",
                "Keywords are what people search for.",
                "She says it is the end"
            })
    void lastWordsThatMayBeNewsStay(String line) {
        assertThat(text("<p>The mole held.</p><p>" + line + "</p>")).isEqualTo("The mole held.\n" + line);
    }

    @Test
    void aRuleBetweenPartsOfTheCopyIsARule() {
        StoryDraft story = read("<p>The mole held.</p><p>___</p><p>So said she.</p>");
        assertThat(story.body.html()).isEqualTo("<p>The mole held.</p>\n<hr>\n<p>So said she.</p>");
        assertThat(story.body.text()).isEqualTo("The mole held.\nSo said she.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Ada Lund; Editing by Bo Berg)",
                "(Reporting by Ada Lund in Port Ellis, editing by Bo Berg)",
                "(Bericht von Ada Lund; redigiert von Bo Berg)",
                "(Reportage de Ada Lund; édité par Bo Berg)",
                "(Reporte de Ada Lund; Editado por Bo Berg)"
            })
    void theContributorsStandInTheirOwnLine(String line) {
        StoryDraft own = read("<p>The mole held.</p><p>" + line + "</p><p>asl/tib</p>");
        assertThat(own.contributorLine).isEqualTo(line);
        assertThat(own.contributors).contains("Ada Lund");
        assertThat(own.body.text()).isEqualTo("The mole held.");
        StoryDraft behind = read("<p>The mole held.</p><p>So said she. " + line + "</p>");
        assertThat(behind.contributorLine).isEqualTo(line);
        assertThat(behind.body.text()).isEqualTo("The mole held.\nSo said she.");
    }

    @Test
    void editorsAloneAreALineWithoutContributors() {
        StoryDraft story = read("<p>The mole held.</p><p>(Editing by Bo Berg)</p>");
        assertThat(story.contributorLine).isEqualTo("(Editing by Bo Berg)");
        assertThat(story.contributors).isEmpty();
        assertThat(story.body.text()).isEqualTo("The mole held.");
    }

    @Test
    void anAsideInBracketsAtTheEndStays() {
        assertThat(text("<p>The mole held.</p><p>So said she (reporting by radio had failed).</p>"))
                .isEqualTo("The mole held.\nSo said she (reporting by radio had failed).");
    }

    private static String text(String html) {
        return read(html).body.text();
    }

    private static StoryDraft read(String html) {
        StoryDraft story = new StoryDraft();
        Copy.into(story, BodyHtml.clean(html));
        return story;
    }
}
