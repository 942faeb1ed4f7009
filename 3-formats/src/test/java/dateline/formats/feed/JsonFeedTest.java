package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.ninjs.NinjsReader;
import dateline.story.Picture;
import dateline.story.Reading;
import dateline.story.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonFeedTest {
    private static final String HEAD =
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"News\", \"language\": \"en\","
                    + " \"home_page_url\": \"https://a.example/\", \"authors\": [{\"name\": \"The desk\"}], \"items\": [";

    private final FeedReader reader = new FeedReader();
    private final NinjsReader ninjs = new NinjsReader();

    @Test
    void anItemGivesAStoryWithAllThatItSays() {
        Reading reading = Feeds.read(HEAD + """
                {"id": 17, "url": "/17", "title": "A & B", "summary": "Off.", "content_html": "<p>The <i>pier</i> shut.</p>",
                 "image": "/p.jpg", "date_published": "2026-03-05T14:00:00Z", "date_modified": "2026-03-05T15:00:00+01:00",
                 "tags": ["Ferries"], "attachments": [{"url": "https://a.example/a.mp3", "mime_type": "audio/mpeg"}]}]}""");
        Story story = Feeds.only(reading);
        assertThat(reading.format()).isEqualTo("JSON Feed 1.1");
        assertThat(story.identity().guid()).isEqualTo("17");
        assertThat(story.origin().link()).isEqualTo("https://a.example/17");
        assertThat(story.copy().headline()).isEqualTo("A & B");
        assertThat(story.copy().summary()).isEqualTo("Off.");
        assertThat(story.credits().byline()).isEqualTo("The desk");
        assertThat(story.copy().language()).isEqualTo("en");
        assertThat(story.origin().published()).isEqualTo(Instant.parse("2026-03-05T14:00:00Z"));
        assertThat(story.origin().updated()).isEqualTo(Instant.parse("2026-03-05T14:00:00Z"));
        assertThat(story.about().keywords()).containsExactly("Ferries");
        assertThat(story.copy().body().html()).isEqualTo("<p>The <em>pier</em> shut.</p>");
        assertThat(story.pictures())
                .extracting(Picture::renditions)
                .extracting(renditions -> renditions.getFirst().href())
                .containsExactly("https://a.example/p.jpg");
    }

    @Test
    void aBadItemDoesNotTouchItsNeighbours() {
        Reading reading = Feeds.read(HEAD + "{\"id\": \"1\"}, 5, {\"tags\": []}, {\"id\": \"2\"}]}");
        assertThat(reading.stories())
                .extracting(story -> story.identity().guid())
                .containsExactly("1", "2");
        assertThat(reading.refused()).extracting(refusal -> refusal.where()).containsExactly("/items/1", "/items/2");
    }

    @Test
    void jsonFeedAndNinjsAreNotMixedUp() {
        String feedThatSpeaksOfUri =
                HEAD + "{\"id\": \"1\", \"content_text\": \"Say \\\"uri\\\": it\", \"uri\": \"x\"}]}";
        String ninjsThatSpeaksOfFeeds = "{\"uri\": \"urn:1\", \"body_text\": \"See https://jsonfeed.org/version/1\","
                + " \"associations\": {\"a\": {\"items\": []}}}";
        assertThat(reader.recognises(Feeds.file(feedThatSpeaksOfUri))).isTrue();
        assertThat(ninjs.recognises(Feeds.file(feedThatSpeaksOfUri))).isFalse();
        assertThat(reader.recognises(Feeds.file(ninjsThatSpeaksOfFeeds))).isFalse();
        assertThat(ninjs.recognises(Feeds.file(ninjsThatSpeaksOfFeeds))).isTrue();
    }

    @Test
    void aFeedWithoutAVersionIsRecognisedByItsNamespace() {
        assertThat(reader.recognises(Feeds.file("{\"feed_url\": \"https://a.example/\", \"items\": []}")))
                .isTrue();
        assertThat(reader.recognises(Feeds.file("{\"title\": \"x\", \"items\": []}")))
                .isFalse();
    }

    @Test
    void jsonThatBreaksSaysWhere() {
        assertThat(Feeds.read(HEAD + "{\"id\": }]}").refused().getFirst().where())
                .startsWith("line 1, column ");
    }
}
