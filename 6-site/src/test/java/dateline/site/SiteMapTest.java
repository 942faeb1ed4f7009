package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteMapTest extends TopicsFixture {
    private static final String PART = "/sitemap-topics-1.xml";
    private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]*)</loc>");

    @Test
    void aTopicEntersWithItsThirdStoryAndLeavesWhenAKillLeavesTwo() {
        for (String story : List.of("urn:gull", "urn:mole", "urn:bridge")) {
            paper.file(story);
        }
        paper.file("urn:ferry", SHIPPING);
        paper.file("urn:buoy", SHIPPING);
        assertThat(addresses(PART)).containsExactly(SITE + "/topic/agency");
        paper.file("urn:quay", SHIPPING);
        assertThat(addresses(PART)).containsExactly(SITE + "/topic/agency", SITE + "/topic/shipping");
        paper.kill("urn:ferry");
        assertThat(addresses(PART)).containsExactly(SITE + "/topic/agency");
        paper.file("urn:tug", SHIPPING);
        assertThat(addresses(PART)).hasSize(2);
        paper.hold("urn:tug");
        assertThat(addresses(PART)).hasSize(1);
    }

    @Test
    void theIndexListsThePartsThatHaveATopic() {
        paper.file("urn:ferry", SHIPPING);
        paper.file("urn:buoy", SHIPPING);
        assertThat(paper.status("/sitemap.xml")).as("no topic is linked").isEqualTo(404);
        assertThat(paper.status(PART)).isEqualTo(404);
        paper.file("urn:quay", SHIPPING);
        assertThat(addresses("/sitemap.xml")).containsExactly(SITE + PART);
        assertThat(paper.pages().kept("/sitemap.xml")).isNotNull();
        assertThat(paper.status("/sitemap-topics-2.xml")).isEqualTo(404);
        paper.kill("urn:quay");
        assertThat(paper.status("/sitemap.xml")).isEqualTo(404);
    }

    @Test
    void aStoryOfTopicsWithManyStoriesLeavesTheMapKept() {
        fileThree("", SHIPPING);
        assertThat(addresses(PART)).hasSize(2);
        paper.file("urn:fourth", SHIPPING);
        assertThat(paper.pages().kept(PART)).isNotNull();
        assertThat(addresses("/sitemap.xml")).hasSize(1);
        paper.file("urn:fifth", SHIPPING);
        assertThat(paper.pages().kept("/sitemap.xml")).isNotNull();
    }

    @Test
    void addressesOfOtherScriptsAreEncoded() {
        fileThree("", draft -> draft.places.add(new Subject(null, "北京")));
        assertThat(addresses(PART)).contains(SITE + "/topic/%E5%8C%97%E4%BA%AC");
    }

    @Test
    void aPartHasTheTopicsOfARangeOfIds() {
        assertThat(SiteMap.part(1)).isEqualTo(1);
        assertThat(SiteMap.part(SiteMap.TOPICS)).isEqualTo(1);
        assertThat(SiteMap.part(SiteMap.TOPICS + 1)).isEqualTo(2);
        assertThat(SiteMap.first(2)).isEqualTo(SiteMap.TOPICS + 1);
        assertThat(SiteMap.TOPICS).as("the limit of the protocol").isLessThanOrEqualTo(50_000);
    }

    @Test
    void robotsFindTheMapIfTheSiteKnowsItsAddress(@TempDir Path other) {
        assertThat(paper.page("/robots.txt")).contains("Sitemap: " + SITE + "/sitemap.xml\n");
        try (Paper unnamed = new Paper(other)) {
            for (int i = 0; i < 3; i++) {
                unnamed.file("urn:" + i, SHIPPING);
            }
            assertThat(unnamed.page("/robots.txt")).doesNotContain("Sitemap");
            assertThat(unnamed.status("/sitemap.xml")).isEqualTo(404);
            assertThat(unnamed.status(PART)).isEqualTo(404);
        }
    }

    private List<String> addresses(String path) {
        return ADDRESS.matcher(paper.page(path))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
