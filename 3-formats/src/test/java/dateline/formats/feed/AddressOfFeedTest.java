package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.Story;
import org.junit.jupiter.api.Test;

class AddressOfFeedTest {
    private static final String POLLED = "https://feeds.paper.example/news/rss.xml?token=*";
    private static final String ITEM = "<item><title>A</title><link>1.html</link>"
            + "<description>&lt;a href='/b'&gt;b&lt;/a&gt; &lt;img src='p.jpg'&gt;</description></item>";

    @Test
    void relativeAddressesAreRelativeToTheFeedsAddress() {
        Story story = Feeds.only(Feeds.read(Feeds.rss("<link>https://paper.example/</link>" + ITEM), POLLED));
        assertThat(story.origin().link()).isEqualTo("https://feeds.paper.example/news/1.html");
        assertThat(story.copy().body().html()).contains("href=\"https://feeds.paper.example/b\"");
        assertThat(picture(story)).isEqualTo("https://feeds.paper.example/news/p.jpg");
    }

    @Test
    void aFeedWithoutAnAddressIsRelativeToItsOwnLink() {
        Story story = Feeds.only(Feeds.read(Feeds.rss("<link>https://paper.example/</link>" + ITEM)));
        assertThat(story.origin().link()).isEqualTo("https://paper.example/1.html");
    }

    @Test
    void theFeedsOwnBaseGoesFirst() {
        Story story = Feeds.only(Feeds.read(
                "<rss version='2.0' xml:base='https://base.example/'><channel>" + ITEM + "</channel></rss>", POLLED));
        assertThat(story.origin().link()).isEqualTo("https://base.example/1.html");
        assertThat(picture(story)).isEqualTo("https://base.example/p.jpg");
    }

    @Test
    void aRelativeBaseIsRelativeToTheFeedsAddress() {
        Story story = Feeds.only(Feeds.read(
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='deep/'><entry><id>urn:1</id><title>A</title>"
                        + "<link href='1.html'/></entry></feed>",
                POLLED));
        assertThat(story.origin().link()).isEqualTo("https://feeds.paper.example/news/deep/1.html");
    }

    @Test
    void anIllFormedFeedAndAJsonFeedKnowItToo() {
        assertThat(Feeds.only(Feeds.read(Feeds.rss(ITEM + "<x>"), POLLED))
                        .origin()
                        .link())
                .isEqualTo("https://feeds.paper.example/news/1.html");
        String json = """
                {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
                  {"id": "1", "url": "1.html", "content_text": "A"}]}""";
        assertThat(Feeds.only(Feeds.read(json, POLLED)).origin().link())
                .isEqualTo("https://feeds.paper.example/news/1.html");
    }

    @Test
    void aBaseThatIsNotAWebAddressIsIgnored() {
        assertThat(Feeds.only(Feeds.read(Feeds.rss(ITEM), "pack.zip/rss.xml"))
                        .origin()
                        .link())
                .isNull();
        assertThat(Feeds.only(Feeds.read(Feeds.rss(ITEM), "https://a b["))
                        .origin()
                        .link())
                .isNull();
    }

    private static String picture(Story story) {
        return story.pictures().stream()
                .map(Picture::renditions)
                .flatMap(renditions -> renditions.stream().map(Rendition::href))
                .findFirst()
                .orElseThrow();
    }
}
