package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.MediaTopics;
import dateline.story.NamedEntity;
import dateline.story.Subject;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicPageTest extends TopicsFixture {
    @Test
    void aTopicHasAPageAndAFeedOfItsStories() {
        paper.file("urn:ferry", SHIPPING);
        paper.file("urn:gull");
        assertThat(paper.page("/topic/shipping"))
                .contains("<h1>Shipping</h1>", "Headline of urn:ferry")
                .doesNotContain("urn:gull");
        assertThat(paper.page("/topic/shipping/feed.xml"))
                .contains("<title>The Aldhaven Post – Shipping</title>", "Headline of urn:ferry")
                .doesNotContain("urn:gull");
        assertThat(paper.get("/topic/shipping/feed.xml").headers().firstValue("Link"))
                .as("nobody can subscribe to a topic at the hub")
                .isEmpty();
    }

    @Test
    void thePageOfAPersonSaysSo() {
        Subject ada = new Subject("x:ada", "Ada Lund");
        paper.file("urn:ferry", draft -> draft.subjects.add(ada));
        assertThat(paper.page("/topic/ada-lund")).contains("<p class=\"kind\">Topic</p>");
        paper.file("urn:mole", draft -> draft.entities.add(NamedEntity.of(NamedEntity.Kind.PERSON, ada)));
        assertThat(paper.page("/topic/ada-lund")).contains("<p class=\"kind\">Person</p>", "urn:ferry", "urn:mole");
    }

    @Test
    void anUnknownTopicIsNotFound() throws IOException {
        paper.file("urn:ferry", SHIPPING);
        for (String address : List.of("/topic/nothing", "/topic/nothing/feed.xml", "/api/stories?topic=nothing")) {
            assertThat(paper.status(address)).isEqualTo(404);
            assertThat(paper.get(address).body()).contains("There is no such topic");
        }
        assertThat(paper.raw("/topic/%zz")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void keptPagesOfATopicFollowItsStories() {
        paper.file("urn:ferry", SHIPPING);
        assertThat(paper.page("/topic/shipping")).contains("urn:ferry");
        assertThat(paper.pages().kept("/topic/shipping")).isNotNull();
        paper.file("urn:mole", SHIPPING);
        assertThat(paper.page("/topic/shipping")).contains("urn:ferry", "urn:mole");
        assertThat(paper.page("/topic/shipping/feed.xml")).contains("urn:mole");
        paper.kill("urn:mole");
        assertThat(paper.page("/topic/shipping")).contains("urn:ferry").doesNotContain("Headline of urn:mole");
        assertThat(paper.page("/topic/shipping/feed.xml")).doesNotContain("Headline of urn:mole");
        paper.kill("urn:ferry");
        assertThat(paper.status("/topic/shipping")).isEqualTo(404);
    }

    @Test
    void aStoryLinksToItsTopicsOnceTheyHaveEnoughStories() {
        String first = paper.file("urn:ferry", SHIPPING).address();
        paper.file("urn:mole", SHIPPING);
        assertThat(paper.page(first)).doesNotContain("/topic/shipping");
        paper.file("urn:buoy", SHIPPING);
        assertThat(paper.page(first)).contains("<a href=\"/topic/shipping\">Shipping</a>");
        paper.kill("urn:buoy");
        assertThat(paper.page(first)).doesNotContain("/topic/shipping");
    }

    @Test
    void aPageLinksToTheTopicsAroundIt() {
        String weather = "medtop:17000000";
        String forecast = "medtop:20001128";
        paper.file("urn:frost", subject(forecast));
        assertThat(paper.page("/topic/weather-forecast")).doesNotContain("/topic/weather\"");
        fileThree("rain", subject(weather));
        assertThat(paper.page("/topic/weather-forecast")).contains("<li><a href=\"/topic/weather\">Weather</a></li>");
        assertThat(paper.page("/topic/weather")).doesNotContain("/topic/weather-forecast");
        for (int i = 0; i < 2; i++) {
            paper.file("urn:snow" + i, subject(forecast));
        }
        assertThat(paper.page("/topic/weather")).contains("<a href=\"/topic/weather-forecast\">Weather forecast</a>");
    }

    @Test
    void aPageShowsThePathFromTheBroadestTopic() {
        String railway = "medtop:20000146";
        fileThree("disaster", subject("medtop:03000000"));
        paper.file("urn:rails", subject(railway));
        List<String> broader = MediaTopics.path(railway);
        assertThat(broader).hasSizeGreaterThan(2).startsWith("medtop:03000000");
        String topic = paper.page("/topic/" + slug(railway));
        String path = topic.substring(topic.indexOf("class=\"path\""), topic.indexOf("<h1>"));
        assertThat(path.split("<li>", -1)).hasSize(broader.size() + 1);
        assertThat(path).containsSubsequence("<li><a href=\"/topic/", "Disaster", "</a></li>", "<li>Accident", "</li>");
        assertThat(path.split("<a ", -1))
                .as("others have too few stories for a link")
                .hasSize(2);
    }

    @Test
    void olderStoriesStandOnPagesThatAreNotKept() {
        IntStream.range(0, 31).forEach(i -> paper.file("urn:ferry" + (10 + i), SHIPPING));
        String newest = paper.page("/topic/shipping");
        assertThat(newest).contains("urn:ferry40").doesNotContain("Headline of urn:ferry10");
        String older = newest.replaceAll("(?s).*<a href=\"(/topic/shipping\\?before=[^\"]*)\".*", "$1");
        assertThat(paper.page(older))
                .contains("Headline of urn:ferry10")
                .doesNotContain("urn:ferry11", "Older stories");
        assertThat(paper.status("/topic/shipping?before=x")).isEqualTo(400);
    }

    @Test
    void programsListTheStoriesOfATopic() {
        paper.file("urn:ferry", SHIPPING);
        paper.file("urn:gull");
        paper.file("urn:mole", SHIPPING);
        String first = paper.page("/api/stories?topic=shipping&limit=1");
        assertThat(first).contains("urn:mole").doesNotContain("urn:gull", "urn:ferry");
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        assertThat(paper.page(next)).contains("urn:ferry").doesNotContain("urn:gull", "urn:mole", "\"next\"");
        assertThat(paper.status("/api/stories?topic=nothing")).isEqualTo(404);
        assertThat(paper.status("/api/stories?topic=shipping&section=news")).isEqualTo(400);
    }

    private static String slug(String code) {
        return MediaTopics.findName(code, "en").orElseThrow().replaceAll("[^a-z]+", "-");
    }

    @Test
    void aNameInAnotherScriptIsAnAddressToo() {
        paper.file("urn:ferry", draft -> draft.places.add(new Subject(null, "北京")));
        assertThat(paper.page("/topic/%E5%8C%97%E4%BA%AC")).contains("<h1>北京</h1>");
        assertThat(paper.page("/topic/%e5%8c%97%e4%ba%ac")).contains("<h1>北京</h1>");
    }

    @Test
    void hostileNamesStayText() {
        paper.file("urn:ferry", draft -> draft.places.add(new Subject(null, "<script>x</script> \"& Co")));
        assertThat(paper.page("/topic/script-x-script-co"))
                .contains("&lt;script&gt;x&lt;/script&gt;")
                .doesNotContain("<script>x");
    }
}
