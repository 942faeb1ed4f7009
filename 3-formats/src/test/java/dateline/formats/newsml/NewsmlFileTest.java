package dateline.formats.newsml;

import static dateline.formats.newsml.NewsmlItems.STORY;
import static dateline.formats.newsml.NewsmlItems.TOPICS;
import static dateline.formats.newsml.NewsmlItems.file;
import static dateline.formats.newsml.NewsmlItems.itemOf;
import static dateline.formats.newsml.NewsmlItems.newsml;
import static dateline.formats.newsml.NewsmlItems.photo;
import static dateline.formats.newsml.NewsmlItems.plain;
import static dateline.formats.newsml.NewsmlItems.read;
import static dateline.formats.newsml.NewsmlItems.story;
import static dateline.formats.newsml.NewsmlItems.usable;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Reading;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole files: with several items, without any, damaged, hostile.
class NewsmlFileTest {
    private final NewsmlReader reader = new NewsmlReader();

    @Test
    void itIsReadWithANamespaceToo() {
        String named = usable(STORY).replace("<NewsML>", "<NewsML xmlns='http://iptc.org/std/NewsML/2003-10-10/'>");
        assertThat(story(named).copy().body().text()).isEqualTo("The boat left.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE NewsML PUBLIC 'urn:newsml:iptc.org:20001006:NewsMLv1.0.dtd:1' 'NewsMLv1.0.dtd' [<!ENTITY % nitf SYSTEM 'nitf.dtd'> %nitf;]>",
                "<!DOCTYPE NewsML SYSTEM 'http://localhost:1/NewsML_1.2.dtd'>"
            })
    void dtdsAreNotFetched(String doctype) {
        assertThat(story(doctype + usable(plain("Copy."))).copy().body().text()).isEqualTo("Copy.");
    }

    @Test
    void anEntityBombIsRefused() {
        String bomb = "<!DOCTYPE NewsML [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]>" + usable(plain("&c;"));
        assertThat(reader.recognises(file(bomb))).isTrue();
        assertThat(read(bomb).refused().getFirst().reason()).startsWith("The file declares entities");
    }

    @Test
    void aBadItemDoesNotTouchItsNeighbours() {
        Reading reading = read(newsml(itemOf("a", "<Status FormalName='Usable'/>", plain("One."))
                + itemOf("b", "<Status FormalName='What'/>", plain("Two."))
                + itemOf(
                        "c",
                        "<Status FormalName='Usable'/>",
                        "<NewsComponent>" + "<NewsComponent>".repeat(120) + "</NewsComponent>".repeat(120)
                                + "</NewsComponent>")
                + itemOf("d", "<Status FormalName='Usable'/>", plain("Four."))));
        assertThat(reading.stories())
                .filteredOn(story -> story.rights().embargo() == null)
                .extracting(story -> story.identity().guid())
                .containsExactly("urn:newsml:skerry.example:20260301:a", "urn:newsml:skerry.example:20260301:d");
        assertThat(reading.refused()).hasSize(2);
    }

    @Test
    void aTruncatedFileIsReadUpToItsBreak() {
        String whole = newsml(itemOf("a", "<Status FormalName='Usable'/>", plain("One."))
                + itemOf("b", "<Status FormalName='Usable'/>", plain("Two.")));
        Reading reading = read(whole.substring(0, whole.length() - 60));
        assertThat(reading.stories()).hasSize(1);
        assertThat(reading.refused().getFirst().reason()).contains("cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<NewsML", "<NewsML><NewsItem></NewsML>"})
    void brokenFilesAreRefused(String xml) {
        Reading reading = read(xml);
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).hasSize(1);
    }

    @Test
    void aFileWithoutItemsGivesNothing() {
        Reading reading = read(newsml(TOPICS));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).isEmpty();
    }

    /// The seed is fixed so that a failure can be repeated.
    @Test
    void noDamageToAFileBreaksTheReader() {
        Random random = new Random(20260301);
        String whole = newsml(TOPICS
                + itemOf("ferry", "<Status FormalName='Usable'/>", STORY)
                + itemOf("boat", "<Status FormalName='Usable'/>", photo("Photo", "boat")));
        String[] pieces = whole.split("(?=[<>\"'&])", -1);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            String[] damaged = pieces.clone();
            damaged[random.nextInt(pieces.length)] = pieces[random.nextInt(pieces.length)];
            damaged[random.nextInt(pieces.length)] = "";
            refused += read(String.join("", damaged)).refused().size();
        }
        assertThat(refused).isGreaterThan(100);
    }
}
