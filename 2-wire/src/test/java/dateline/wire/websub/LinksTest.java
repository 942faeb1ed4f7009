package dateline.wire.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.wire.outward.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final URI FEED = URI.create("https://wire.example/feed");
    private static final Links LINKS =
            new Links(URI.create("https://hub.example/"), URI.create("https://wire.example/feed.xml"));

    @Test
    void headersNameTheHubAndTheFeedItself() {
        assertThat(of("<https://hub.example/>; rel=\"hub\", </feed.xml>; type=\"a,b\"; rel=self", ""))
                .contains(LINKS);
        assertThat(of("<https://hub.example/>; title=x; rel=\"alternate hub\", </feed.xml>; rel=\"Self\"", ""))
                .contains(LINKS);
    }

    @Test
    void withoutHeadersTheFeedNamesTheHub() {
        assertThat(of("", """
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <link rel="self" href="/feed.xml"/><link rel="hub" href="https://hub.example/"/>
                  <link rel="hub" href="https://second.example/"/>
                </feed>""")).contains(LINKS);
        assertThat(of("", """
                <rss><channel xmlns:atom="http://www.w3.org/2005/Atom"><link>https://wire.example</link>
                  <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="feed.xml"/>
                  <item/></channel></rss>""")).contains(LINKS);
    }

    @Test
    void linksOfAnItemAreNotLinksOfTheFeed() {
        assertThat(of("", """
                <feed><link rel="self" href="/feed.xml"/>
                  <entry><link rel="hub" href="https://hub.example/"/></entry></feed>""")).isEmpty();
    }

    @Test
    void aFeedWithoutAHubOrWithErrorsGivesNoHub() {
        assertThat(of("<https://hub.example/>; rel=hub", "{}")).isEmpty();
        assertThat(of("<::>; rel=hub, <x y>; rel=self", "<feed><link rel='hub' href='%%'/>"))
                .isEmpty();
        assertThat(of("", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"))
                .isEmpty();
    }

    private static java.util.Optional<Links> of(String header, String body) {
        Map<String, List<String>> headers = header.isEmpty() ? Map.of() : Map.of("link", List.of(header));
        return Links.of(new Reply(FEED, 200, headers, body.getBytes(UTF_8), null));
    }
}
