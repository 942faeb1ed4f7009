package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Reading;
import dateline.story.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class IllFormedFeedTest {

    @Test
    void theNotesReportWhatIsMended() {
        Reading reading = Feeds.read(Feeds.rss("\n<item><title>Fish&nbsp;& chips &mdash; 5 < 6</title>"
                + "<guid isPermaLink=false>1</guid><description>One.<br>Two.</p></description></item>\n"));
        assertThat(Feeds.only(reading).copy().headline()).isEqualTo("Fish\u00A0& chips — 5 < 6");
        assertThat(Feeds.only(reading).identity().guid()).isEqualTo("1");
        assertThat(reading.notes()).hasSize(1);
        assertThat(reading.notes().getFirst())
                .startsWith("Not well-formed at line 2, column ")
                .endsWith("bare & (1), bare < (1), entities that XML does not define (2), ends without an element (1),"
                        + " attributes without quotes or twice (1).");
    }

    @Test
    void aFeedThatIsCutShortGivesItsWholeItems() {
        String whole = "<rss version='2.0'><channel><item><title>A</title><description>One.</description></item>";
        for (String rest :
                List.of("", "</channel>", "<item><title>B</title><descri", "<item><title>B</title><x>Half")) {
            Reading reading = Feeds.read(whole + rest);
            assertThat(reading.stories())
                    .extracting(story -> story.copy().headline())
                    .as(rest)
                    .containsExactly("A");
            assertThat(reading.refused()).as(rest).singleElement().asString().contains("cut short");
        }
    }

    @Test
    void unclosedItemsAndFieldsEndAtTheNextOne() {
        Reading reading = Feeds.read(
                Feeds.rss("<item><title>A<link>https://a.example/1</link>" + "<item><title>B</title></item>"));
        assertThat(reading.stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("A", "B");
        assertThat(reading.stories().getFirst().origin().link()).isEqualTo("https://a.example/1");
    }

    @Test
    void textOfAProgramAroundTheFeedIsLeftOut() {
        Reading reading = Feeds.read("<br />\n<b>Warning</b>: no <!-- <rss> --> in line 3\n<?xml version='1.0'?>\n"
                + Feeds.rss("<item><title>A</title></item>") + "\n<!-- 0.1 s --> done & dusted");
        assertThat(Feeds.only(reading).copy().headline()).isEqualTo("A");
        assertThat(reading.notes().getFirst()).contains("text around it, left out (2)");
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() {
        Story story = Feeds.only(Feeds.read(Feeds.rss("<item><title>A\u0000\u001Bb&#0;&#x1F;</title></item>")));
        assertThat(story.copy().headline()).isEqualTo("Ab");
    }

    @Test
    void anUndeclaredPrefixMeansWhatItUsuallyMeans() {
        Story story = Feeds.only(Feeds.read("<rss><channel><item><title>A</title><dc:creator>Ada Quill</dc:creator>"
                + "<zz:title>Theirs</zz:title></item></channel></rss>"));
        assertThat(story.credits().byline()).isEqualTo("Ada Quill");
        assertThat(story.copy().headline()).isEqualTo("A");
    }

    @Test
    void bareMarkupInADescriptionIsItsText() {
        Story story = Feeds.only(Feeds.read(Feeds.rss("<item><title>A</title><description><p>One <b>two</b>"
                + "<p>Three & <img src=https://a.example/p.jpg>four</description></item>")));
        assertThat(story.copy().body().text()).isEqualTo("One two\nThree & four");
        assertThat(story.pictures()).hasSize(1);
    }

    @Test
    void declaredEntitiesAreLeftOutAndNothingIsFetchedOrExpanded() {
        Reading reading = Feeds.read("<!DOCTYPE rss [<!ENTITY a 'bomb'><!ENTITY b SYSTEM 'file:///etc/hostname'>]>"
                + Feeds.rss("<item><title>A &a; &b;</title></item>"));
        assertThat(Feeds.only(reading).copy().headline()).isEqualTo("A &a; &b;");
        assertThat(reading.notes().getFirst()).contains("declarations of entities, left out");
    }

    @Test
    void aMarkedSectionWithoutEndIsMarkup() {
        Reading reading = Feeds.read(Feeds.rss("<item><title><![CDATA[A</title></item><item><title>B</title></item>"));
        assertThat(reading.stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("A", "B");
    }
}
