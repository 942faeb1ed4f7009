package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Reading;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AtomTest {

    @Test
    void anEntryGivesAStoryWithAllThatItSays() {
        Story story = Feeds.entry("""
                <title type='html'>Ferry &amp;amp; harbour</title><summary>Off.</summary>
                <link rel='self' href='https://a.example/1.atom'/><link rel='alternate' href='https://a.example/1'/>
                <published>2026-03-05T14:00:00Z</published><updated>2026-03-05T15:00:00Z</updated>
                <author><name>Ada Quill</name><email>ada@a.example</email></author><author><name>Bo Reed</name></author>
                <contributor><name>Cy Dell</name></contributor><rights>© Skerry</rights>
                <category term='ferries' label='Ferries'/><category term='x' scheme='https://a.example/s#' label='X'/>
                <content type='xhtml' xml:lang='nb' xml:base='https://a.example/d/'><div
                 xmlns='http://www.w3.org/1999/xhtml'><p>The <a href='p'>pier</a> &amp; boat.</p></div></content>""");
        assertThat(story.identity().guid()).isEqualTo("urn:1");
        assertThat(story.copy().headline()).isEqualTo("Ferry & harbour");
        assertThat(story.copy().summary()).isEqualTo("Off.");
        assertThat(story.origin().link()).isEqualTo("https://a.example/1");
        assertThat(story.origin().published()).isEqualTo(Instant.parse("2026-03-05T14:00:00Z"));
        assertThat(story.origin().updated()).isEqualTo(Instant.parse("2026-03-05T15:00:00Z"));
        assertThat(story.identity().versionCreated()).isEqualTo(story.origin().updated());
        assertThat(story.credits().byline()).isEqualTo("Ada Quill, Bo Reed");
        assertThat(story.credits().contributors()).containsExactly("Cy Dell");
        assertThat(story.credits().creditLine()).isEqualTo("© Skerry");
        assertThat(story.about().keywords()).containsExactly("Ferries");
        assertThat(story.about().subjects()).containsExactly(new Subject("https://a.example/s#x", "X"));
        assertThat(story.copy().language()).isEqualTo("nb");
        assertThat(story.copy().body().html())
                .isEqualTo("<p>The <a href=\"https://a.example/d/p\" rel=\"nofollow\">pier</a> &amp; boat.</p>");
    }

    /// Its tags are text; only entities are read, because titles with `&amp;` are escaped once too often.
    @Test
    void plainTextIsPlainWhateverItLooksLike() {
        assertThat(Feeds.entry("<title>&lt;b&gt; is bold &amp;amp;</title>")
                        .copy()
                        .headline())
                .isEqualTo("<b> is bold &");
    }

    @Test
    void aSummaryIsNotTheText() {
        Story story = Feeds.entry("<summary>Off.</summary>");
        assertThat(story.copy().summary()).isEqualTo("Off.");
        assertThat(story.copy().body().isEmpty()).isTrue();
    }

    @Test
    void contentOtherThanTextIsNotCopy() {
        assertThat(Feeds.entry("<content type='image/png'>iVBORw0KGgo=</content>")
                        .copy()
                        .body()
                        .isEmpty())
                .isTrue();
        assertThat(Feeds.entry("<content src='https://a.example/1' type='text/html'/>")
                        .copy()
                        .body()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theFeedsAuthorAndRightsHoldForEntriesThatNameNone() {
        String head = "<author><name>The desk</name></author><rights>© Skerry</rights>";
        Reading reading = Feeds.read(Feeds.atom(head + "<entry><id>urn:1</id></entry><entry><id>urn:2</id>"
                + "<author><name>Ada Quill</name></author></entry>"));
        assertThat(reading.stories())
                .extracting(story -> story.credits().byline())
                .containsExactly("The desk", "Ada Quill");
        assertThat(reading.stories())
                .extracting(story -> story.credits().creditLine())
                .containsOnly("© Skerry");
    }

    @Test
    void aDeletedEntryIsAKill() {
        Reading reading = Feeds.read(Feeds.atom("<at:deleted-entry ref='urn:1' when='2026-03-05T16:00:00Z'>"
                + "<at:comment>Wrong island.</at:comment></at:deleted-entry><entry><id>urn:2</id></entry>"));
        Story kill = reading.stories().getFirst();
        assertThat(reading.stories()).hasSize(2);
        assertThat(kill.identity().guid()).isEqualTo("urn:1");
        assertThat(kill.rights().status()).isEqualTo(Status.CANCELED);
        assertThat(kill.identity().versionCreated()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
        assertThat(kill.rights().editorNote()).isEqualTo("Wrong island.");
        assertThat(Feeds.read(Feeds.atom("<at:deleted-entry when='2026-03-05T16:00:00Z'/>"))
                        .refused())
                .hasSize(1);
    }

    @Test
    void aDeletedEntryWithoutRefKillsWhatItsLinkNamesAndTheMissingRefIsReported() {
        for (String deleted : new String[] {
            "<at:deleted-entry href='https://a.example/1'/>",
            "<at:deleted-entry ref=' ' href='https://a.example/1'/>",
            "<at:deleted-entry ref='{{id}}' href='https://a.example/1'/>",
            "<at:deleted-entry><link href='https://a.example/1'/></at:deleted-entry>"
        }) {
            Reading reading = Feeds.read(Feeds.atom("\n" + deleted));
            assertThat(reading.stories())
                    .extracting(story -> story.rights().status())
                    .containsExactly(Status.CANCELED);
            assertThat(reading.stories())
                    .extracting(story -> story.identity().guid())
                    .containsExactly("https://a.example/1");
            assertThat(reading.refused()).hasSize(1);
            assertThat(reading.refused().getFirst().where()).isEqualTo("item 1, line 2");
            assertThat(reading.refused().getFirst().reason()).contains("\"ref\"", "obeyed");
        }
    }

    @Test
    void aDeletedEntryWithRefAndHrefNamesBoth() {
        Story kill = Feeds.only(
                Feeds.read(Feeds.atom("<at:deleted-entry ref='urn:1' href='https://a.example/1?utm_source=x'/>")));
        assertThat(kill.identity().guid()).isEqualTo("urn:1");
        assertThat(kill.origin().link()).isEqualTo("https://a.example/1?utm_source=x");
    }

    @Test
    void entriesAndKillsOutsideAFeedAreRead() {
        assertThat(Feeds.only(Feeds.read("<entry xmlns='http://www.w3.org/2005/Atom'><id>urn:1</id></entry>"))
                        .identity()
                        .guid())
                .isEqualTo("urn:1");
        assertThat(Feeds.only(Feeds.read("<deleted-entry xmlns='http://purl.org/atompub/tombstones/1.0' ref='urn:1'/>"))
                        .rights()
                        .status())
                .isEqualTo(Status.CANCELED);
    }

    @Test
    void atom03IsRead() {
        Reading reading = Feeds.read("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><id>urn:1</id>"
                + "<issued>2026-03-05T14:00:00Z</issued><modified>2026-03-05T15:00:00Z</modified>"
                + "<content type='text/html' mode='base64'>PHA+T25lLjwvcD4=</content></entry></feed>");
        Story story = Feeds.only(reading);
        assertThat(reading.format()).isEqualTo("Atom 0.3");
        assertThat(story.origin().published()).isEqualTo(Instant.parse("2026-03-05T14:00:00Z"));
        assertThat(story.origin().updated()).isEqualTo(Instant.parse("2026-03-05T15:00:00Z"));
        assertThat(story.copy().body().text()).isEqualTo("One.");
    }
}
