package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RssTest {

    @Test
    void anItemGivesAStoryWithAllThatItSays() {
        Reading reading = Feeds.read(Feeds.rss("""
                <title>The Skerry News</title><link>https://skerry.example/</link><language>en_GB</language>
                <copyright>© Skerry News</copyright>
                <item><title>Ferry &amp;amp; harbour &lt;b&gt;close&lt;/b&gt;</title>
                <link>/news/ferry?a=1&amp;b=2</link><guid isPermaLink='false'>skerry-17</guid>
                <pubDate>Thu, 05 Mar 26 14:00 EST</pubDate>
                <dc:creator>By Ada Quill</dc:creator><category>Ferries</category>
                <category domain='http://cv.iptc.org/newscodes/mediatopic/'>20000347</category>
                <description>All sailings are off.</description>
                <content:encoded><![CDATA[<p>PORT ELLEN (AP) — The <a href="/pier">pier</a> shut.</p><script>no()</script>]]></content:encoded>
                </item>"""));
        assertThat(reading.format()).isEqualTo("RSS 2.0");
        assertThat(reading.notes()).isEmpty();
        Story story = Feeds.only(reading);
        assertThat(story.identity().guid()).isEqualTo("skerry-17");
        assertThat(story.copy().headline()).isEqualTo("Ferry & harbour close");
        assertThat(story.origin().link()).isEqualTo("https://skerry.example/news/ferry?a=1&b=2");
        assertThat(story.origin().published()).isEqualTo(Instant.parse("2026-03-05T19:00:00Z"));
        assertThat(story.origin().updated()).isNull();
        assertThat(story.identity().versionCreated()).isNull();
        assertThat(story.copy().language()).isEqualTo("en-GB");
        assertThat(story.credits().byline()).isEqualTo("Ada Quill");
        assertThat(story.about().keywords()).containsExactly("Ferries");
        assertThat(story.about().subjects()).containsExactly(new Subject("medtop:20000347", "20000347"));
        assertThat(story.copy().summary()).isEqualTo("All sailings are off.");
        assertThat(story.copy().dateline()).isNotNull();
        assertThat(story.copy().body().html())
                .isEqualTo("<p>The <a href=\"https://skerry.example/pier\" rel=\"nofollow\">pier</a> shut.</p>");
        assertThat(story.credits().creditLine()).isEqualTo("© Skerry News");
    }

    @Test
    void missingFieldsOfAnItemAreAbsent() {
        Story story = Feeds.item("<guid isPermaLink='false'>1</guid>");
        assertThat(story).isEqualTo(Feeds.item("<guid isPermaLink='false'>1</guid><title/><link> </link><pubDate/>"));
        assertThat(story.copy().headline()).isNull();
        assertThat(story.origin().published()).isNull();
        assertThat(story.copy().language()).isNull();
        assertThat(story.copy().body().isEmpty()).isTrue();
    }

    @Test
    void aDescriptionAloneIsTheText() {
        Story story = Feeds.item("<title>A</title><description>One.&lt;br&gt;&lt;br&gt;Two.</description>");
        assertThat(story.copy().summary()).isNull();
        assertThat(story.copy().body().text()).isEqualTo("One.\nTwo.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>EMBARGOED until Friday: Harbour wall fails</title>",
                "<title>Harbour wall fails</title><description>EMBARGO: not for publication before 14:00</description>",
                "<title>A</title><description>&lt;p&gt;NOT FOR RELEASE UNTIL FRIDAY&lt;/p&gt;&lt;p&gt;B&lt;/p&gt;</description>",
                "<title>A</title><description>HOLD FOR RELEASE</description>"
                        + "<content:encoded>&lt;p&gt;The wall fails.&lt;/p&gt;</content:encoded>"
            })
    void anItemThatBeginsWithAnOrderToHoldItIsHeld(String fields) {
        assertThat(Feeds.item(fields).rights().embargo()).isInstanceOf(Embargo.Unclear.class);
    }

    @Test
    void aSummaryThatIsTheHeadOfTheTextIsNone() {
        Story story = Feeds.item("<title>A</title><description>The pier shut at […]</description>"
                + "<content:encoded>&lt;p&gt;The pier shut at noon.&lt;/p&gt;</content:encoded>");
        assertThat(story.copy().summary()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "5 &lt; 6, 5 < 6",
        "AT&amp;T, AT&T",
        "AT&amp;amp;T, AT&T",
        "Use the &lt;title&gt; element, Use the <title> element",
        "&lt;i&gt;Skerry&lt;/i&gt; sinks, Skerry sinks",
        "It&amp;#8217;s off, It’s off",
        "It&#146;s off, It’s off"
    })
    void aTitleOfTypeHtmlIsReadAsHtml(String sent, String headline) {
        assertThat(Feeds.item("<title>" + sent + "</title>").copy().headline()).isEqualTo(headline);
    }

    @Test
    void withoutGuidTheLinkIsTheGuid() {
        assertThat(Feeds.item("<link>https://a.example/1</link>").identity().guid())
                .isEqualTo("https://a.example/1");
    }

    @Test
    void aGuidIsTheLinkUnlessItSaysThatItIsNone() {
        assertThat(Feeds.item("<guid>https://a.example/1</guid>").origin().link())
                .isEqualTo("https://a.example/1");
        assertThat(Feeds.item("<guid isPermaLink='false'>https://a.example/1</guid>")
                        .origin()
                        .link())
                .isNull();
    }

    @Test
    void anItemThatOnlyHasTextIsKnownAgainByIt() {
        String first = Feeds.item("<description>One.</description>").identity().guid();
        assertThat(first)
                .isNotNull()
                .isEqualTo(
                        Feeds.item("<description>One.</description>").identity().guid());
        assertThat(first)
                .isNotEqualTo(
                        Feeds.item("<description>Two.</description>").identity().guid());
    }

    @Test
    void anEmptyItemIsRefusedWithItsPlaceAndTheOthersAreRead() {
        Reading reading = Feeds.read(Feeds.rss("\n<item><title>A</title></item>\n<item><category>x</category></item>\n"
                + "<item><title>C</title></item>"));
        assertThat(reading.stories())
                .extracting(story -> story.copy().headline())
                .containsExactly("A", "C");
        assertThat(reading.refused()).hasSize(1);
        assertThat(reading.refused().getFirst().where()).isEqualTo("item 2, line 3");
    }

    @Test
    void theSizesOfAPictureAreOnePictureWithCaptionAndCredit() {
        Story story = Feeds.item("<title>A</title><media:content url='https://a.example/p.jpg?w=140' width='140'"
                + " medium='image'/><media:content url='https://a.example/p.jpg?w=900' width='900' medium='image'>"
                + "<media:description>The pier. (AP Photo/Ada Quill)</media:description></media:content>"
                + "<enclosure url='https://a.example/p.jpg' type='image/jpeg' length='1'/>");
        assertThat(story.pictures()).hasSize(1);
        Picture picture = story.pictures().getFirst();
        assertThat(picture.caption()).isEqualTo("The pier.");
        assertThat(picture.credit()).isEqualTo("AP Photo/Ada Quill");
        assertThat(picture.renditions()).extracting(Rendition::width).containsExactly(140, 900, null);
    }

    @Test
    void creditAndCaptionOfTheItemHoldForItsPictures() {
        Story story = Feeds.item("<title>A</title><media:content url='https://a.example/p' type='image/jpeg'/>"
                + "<media:credit>Ada Quill</media:credit><media:description>The pier.</media:description>"
                + "<media:thumbnail url='https://a.example/s.jpg'/>");
        Picture picture = story.pictures().getFirst();
        assertThat(story.pictures()).hasSize(1);
        assertThat(picture.credit()).isEqualTo("Ada Quill");
        assertThat(picture.caption()).isEqualTo("The pier.");
        assertThat(picture.renditions()).extracting(Rendition::name).containsExactly(null, "thumbnail");
    }

    @Test
    void aPictureInTheTextCountsIfItIsTheOnlyOne() {
        String text = "<description>&lt;img src='/count.gif' width='1' height='1'&gt;&lt;figure&gt;&lt;img"
                + " src='https://a.example/p.jpg' alt='A pier'&gt;&lt;figcaption&gt;Shut. (AP Photo/Ada Quill)"
                + "&lt;/figcaption&gt;&lt;/figure&gt;Text.</description>";
        Story story = Feeds.item("<title>A</title>" + text);
        assertThat(story.pictures()).hasSize(1);
        assertThat(story.pictures().getFirst().alt()).isEqualTo("A pier");
        assertThat(story.pictures().getFirst().credit()).isEqualTo("AP Photo/Ada Quill");
        assertThat(story.copy().body().text()).isEqualTo("Text.");
        Story offered = Feeds.item("<enclosure url='https://a.example/q.jpg' type='image/jpeg'/>" + text);
        assertThat(offered.pictures())
                .extracting(picture -> picture.renditions().getFirst().href())
                .containsExactly("https://a.example/q.jpg", "https://a.example/p.jpg");
    }

    @Test
    void filmsAndSoundAreNotPictures() {
        assertThat(Feeds.item("<title>A</title><enclosure url='https://a.example/a.mp3' type='audio/mpeg'/>"
                                + "<media:content url='https://a.example/a.mp4' medium='video'/>")
                        .pictures())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ada@a.example (Ada Quill), Ada Quill",
        "Ada Quill &lt;ada@a.example&gt;, Ada Quill",
        "Ada Quill, Ada Quill",
        "By Ada Quill, Ada Quill",
        "desk@a.example (Lusa),",
        "ada@a.example,"
    })
    void theBylineIsTheNameWithoutTheAddress(String sent, String byline) {
        assertThat(Feeds.item("<title>A</title><author>" + sent + "</author>")
                        .credits()
                        .byline())
                .isEqualTo(byline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "/relative", "data:text/html,x"})
    void aLinkThatIsNotAWebAddressIsDropped(String link) {
        assertThat(Feeds.item("<title>A</title><link>" + link + "</link>")
                        .origin()
                        .link())
                .isNull();
    }

    @Test
    void rss10And090AreRead() {
        Reading reading = Feeds.read("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<channel rdf:about='https://a.example/'><title>News</title><dc:language>nb</dc:language></channel>"
                + "<item rdf:about='urn:1'><title>A</title><link>https://a.example/1</link>"
                + "<dc:date>2026-03-05T14:00+01:00</dc:date></item></rdf:RDF>");
        Story story = Feeds.only(reading);
        assertThat(reading.format()).isEqualTo("RSS 1.0");
        assertThat(story.identity().guid()).isEqualTo("urn:1");
        assertThat(story.copy().language()).isEqualTo("nb");
        assertThat(story.origin().published()).isEqualTo(Instant.parse("2026-03-05T13:00:00Z"));
        assertThat(Feeds.read(
                                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                                        + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/><item><title>A</title></item></rdf:RDF>")
                        .format())
                .isEqualTo("RSS 0.90");
    }

    @Test
    void anElementOfAnotherVocabularyIsNotTakenForOnesOwn() {
        Story story = Feeds.item("<x:title xmlns:x='urn:x'>Theirs</x:title><title>Ours</title>");
        assertThat(story.copy().headline()).isEqualTo("Ours");
    }

    @Test
    void anUnclosedFrameDoesNotSwallowTheStory() {
        Story story = Feeds.item(
                "<title>A</title><description>One &lt;iframe src='https://a.example'/&gt;two." + "</description>");
        assertThat(story.copy().body().text()).isEqualTo("One two.");
    }
}
