package dateline.formats.newsml;

import static dateline.formats.newsml.NewsmlItems.item;
import static dateline.formats.newsml.NewsmlItems.plain;
import static dateline.formats.newsml.NewsmlItems.read;
import static dateline.formats.newsml.NewsmlItems.role;
import static dateline.formats.newsml.NewsmlItems.story;
import static dateline.formats.newsml.NewsmlItems.usable;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsmlCopyTest {
    @ParameterizedTest
    @CsvSource({
        "'<p>One.</p><p>Two.</p>', 'One.|Two.'",
        "'&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p>', 'One.|Two.'",
        "'One &lt;b>bold&lt;/b>.', 'One bold.'",
        "'&lt;nitf>&lt;body>&lt;body.content>&lt;p>One.&lt;/p>&lt;/body.content>&lt;/body>&lt;/nitf>', 'One.'",
        "'<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body><p>One.</p></body></html>', 'One.'"
    })
    void copyIsReadHoweverItIsWritten(String data, String text) {
        assertThat(story(usable(plain(data))).copy().body().text()).isEqualTo(text.replace('|', '\n'));
    }

    @Test
    void anIndentedLineOfPlainTextBeginsAParagraph() {
        String text =
                "(ANSA) - PORTO ELLIS, 2 MAR - Il molo e' stato riaperto.\n    Molta gente e' accorsa. Il sindaco\n"
                        + "ha parlato a lungo. (ANSA).\n\n     ALU-JE\n";
        assertThat(story(usable(plain(text))).copy().body().text())
                .isEqualTo("Il molo e' stato riaperto.\nMolta gente e' accorsa. Il sindaco ha parlato a lungo.");
    }

    @Test
    void copyInBase64IsDecodedAndOtherEncodingsAreRefused() {
        String encoded = plain("")
                .replace(
                        "<DataContent></DataContent>",
                        "<Encoding Notation='Base64'><DataContent>T25lLg==</DataContent></Encoding>");
        assertThat(story(usable(encoded)).copy().body().text()).isEqualTo("One.");
        assertThat(read(usable(encoded.replace("Base64", "uuencode")))
                        .refused()
                        .getFirst()
                        .reason())
                .contains("encoding other than Base64");
    }

    @Test
    void copyThatIsOnlyReferencedIsNotAFlash() {
        String remote = "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem Href='story.xml'>"
                + "<MediaType FormalName='Text'/></ContentItem></NewsComponent>";
        Reading reading = read(usable(remote));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).contains("it lies at story.xml");
        assertThat(story(item("<Status FormalName='Canceled'/>", remote))
                        .rights()
                        .status())
                .isEqualTo(Status.CANCELED);
    }

    @Test
    void aHeadlineAloneIsAFlash() {
        Story story =
                story(usable("<NewsComponent><NewsLines><HeadLine>Ferry sinks</HeadLine></NewsLines></NewsComponent>"));
        assertThat(story.copy().headline()).isEqualTo("Ferry sinks");
        assertThat(read(usable(
                                "<NewsComponent><NewsLines><HeadLine>A film</HeadLine></NewsLines><ContentItem Href='a.mp4'>"
                                        + "<MimeType FormalName='video/mp4'/></ContentItem></NewsComponent>"))
                        .stories())
                .isEmpty();
    }

    @Test
    void theItemsLanguageCountsIfNothingNearerTellsOne() {
        String item = usable(plain("Copy.")).replace("<NewsItem>", "<NewsItem xml:lang='es'>");
        assertThat(story(item).copy().language()).isEqualTo("es");
        assertThat(story(item.replaceFirst("<NewsComponent>", "<NewsComponent xml:lang='pt'>"))
                        .copy()
                        .language())
                .isEqualTo("pt");
    }

    @Test
    void ofSeveralLanguagesTheItemsOwnIsRead() {
        String two = "<NewsComponent xml:lang='fr'>" + (plain("Copy.").replaceFirst(">", " xml:lang='nl'>"))
                + (plain("Texte.").replaceFirst(">", " xml:lang='fr'>")) + "</NewsComponent>";
        Reading reading = read(usable(two));
        assertThat(reading.stories().getFirst().copy().body().text()).isEqualTo("Texte.");
        assertThat(reading.stories().getFirst().copy().language()).isEqualTo("fr");
        assertThat(reading.notes()).hasSize(1);
        assertThat(reading.notes().getFirst()).contains("in the language nl");
    }

    @Test
    void partsOfAStoryAreReadInTheirOrder() {
        String parts = "<NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines>" + role("Title", "T")
                + role("Lead", "First.") + role("Body", "Then.") + role("Contact", "Call us.") + role("Video", "")
                + "</NewsComponent>";
        Story story = story(usable(parts));
        assertThat(story.copy().headline()).isEqualTo("H");
        assertThat(story.copy().body().text()).isEqualTo("First.\nThen.");
    }

    @Test
    void textsWithHeadlinesOfTheirOwnKeepThem() {
        String parts = "<NewsComponent><NewsLines><HeadLine>Two gates</HeadLine></NewsLines>"
                + plain("Nord.").replace(">H<", ">North gate shuts<")
                + plain("Syd.").replace(">H<", ">South gate opens<") + "</NewsComponent>";

        Story story = story(usable(parts));
        assertThat(story.copy().headline()).isEqualTo("Two gates");
        assertThat(story.copy().body().html()).isEqualTo("""
                        <h2>North gate shuts</h2>
                        <p>Nord.</p>
                        <h2>South gate opens</h2>
                        <p>Syd.</p>""");
    }

    @Test
    void textsWithOneHeadlineAreTheSameStoryInTwoLengths() {
        Reading reading = read(usable("<NewsComponent>" + plain("Long copy.") + plain("Copy.") + "</NewsComponent>"));

        assertThat(reading.stories().getFirst().copy().body().text()).isEqualTo("Long copy.");
        assertThat(reading.notes()).hasSize(1);
    }
}
