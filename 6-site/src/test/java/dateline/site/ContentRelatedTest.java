package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.archive.Decision;
import dateline.archive.Decision.Kind;
import dateline.story.NamedEntity;
import dateline.story.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ContentRelatedTest {
    @TempDir
    Path folder;

    private Paper paper;
    private Article chess;
    private Article ferry;

    @BeforeEach
    void open() {
        paper = new Paper(folder);
        chess = paper.file("urn:chess");
        paper.file("urn:orchard");
        ferry = paper.file("urn:ferry", draft -> {
            draft.subjects.add(new Subject("medtop:20000143", null));
            draft.places.add(new Subject(null, "Aldhaven"));
        });
        paper.file("urn:choir");
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void theListIsThatOfThePage() {
        JsonNode answer = related();
        List<String> headlines = answer.get("items")
                .valueStream()
                .map(item -> item.get("headlines").get(0).get("value").asString())
                .toList();
        assertThat(headlines).isNotEmpty().doesNotContain("Headline of urn:ferry", "Headline of urn:orchard");
        String list = paper.page(ferry.address()).replaceFirst("(?s).*<section class=\"recommended\"", "");
        assertThat(list).containsSubsequence(headlines);
        assertThat(answer.get("items").valueStream()).noneMatch(item -> item.has("bodies"));
    }

    @Test
    void everyItemHasItsReasonAndAnEditorsChoiceComesFirst() {
        related();
        paper.decide(new Decision(Kind.PIN, ferry.id(), "Ada Lund", List.of(chess.id())));
        JsonNode answer = related();
        String first = answer.get("items").get(0).get("uri").asString();
        assertThat(first).isEqualTo("urn:dateline:story:" + chess.id());
        assertThat(answer.get("reasons").get(first).asString()).isEqualTo("editors-choice");
        assertThat(answer.get("reasons")).hasSameSizeAs(answer.get("items"));
    }

    @Test
    void aNewStoryEntersAKeptListThatTheNewestFill() {
        for (int i = 0; i < 8; i++) {
            paper.file("urn:garden" + i);
        }
        paper.page(ferry.address());
        assertThat(related().get("items")).hasSize(6);
        paper.file("urn:tower");
        assertThat(related().toString()).contains("urn:tower");
        assertThat(paper.page(ferry.address())).contains("urn:tower");
    }

    @Test
    void thePageAndTheAnswerShareAListUntilItIsDropped() {
        paper.page(ferry.address());
        assertThat(paper.pages().kept(RecommendedList.key(ferry.id()))).isNotNull();
        paper.pages().drop(Set.of(Facts.related(ferry.id())));
        assertThat(paper.pages().kept(RecommendedList.key(ferry.id()))).isNull();
        assertThat(paper.pages().kept(ferry.address())).isNull();
        assertThat(paper.status("/api/stories/000000000/related")).isEqualTo(404);
        assertThat(paper.pages().kept(RecommendedList.key("000000000")))
                .as("clients cannot invent lists")
                .isNull();
    }

    @Test
    void aStoryThatLeavesIsGoneFromTheKeptAnswer() {
        assertThat(related().toString()).contains("urn:chess");
        assertThat(paper.pages().kept(path())).isNotNull();
        paper.kill("urn:chess");
        assertThat(related().toString()).doesNotContain("urn:chess");
        paper.kill("urn:ferry");
        assertThat(paper.status(path())).isEqualTo(410);
        assertThat(paper.status("/api/stories/000000000/related")).isEqualTo(404);
    }

    @Test
    void theTopicsOfAStoryLeadToTheirStories() {
        JsonNode topics = related().get("topics");
        assertThat(topics.valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"kind\":\"subject\",\"name\":\"Transport accident and incident\","
                                + "\"slug\":\"transport-accident-and-incident\","
                                + "\"address\":\"/topic/transport-accident-and-incident\"}",
                        "{\"kind\":\"place\",\"name\":\"Aldhaven\",\"slug\":\"aldhaven\",\"address\":\"/topic/aldhaven\"}",
                        "{\"kind\":\"supplier\",\"name\":\"Agency\",\"slug\":\"agency\",\"address\":\"/topic/agency\"}");
        String slug = topics.get(1).get("slug").asString();
        assertThat(paper.page("/api/stories?topic=" + slug))
                .contains(ferry.id())
                .doesNotContain(chess.id());
    }

    @Test
    void aTopicThatGetsACodeLaterIsNamedByIt() {
        paper.file("urn:ferry", draft -> draft.subjects.add(new Subject(null, "Wetter")));
        assertThat(related().get("topics").get(0).get("name").asString()).isEqualTo("Wetter");
        paper.file("urn:frost", draft -> draft.subjects.add(new Subject("medtop:17000000", "Wetter")));
        assertThat(related().get("topics").get(0).get("name").asString()).isEqualTo("Weather");
    }

    @Test
    void aSubjectThatTurnsOutToBeAPersonIsNamedSo() {
        Subject ada = new Subject("x:ada", "Ada Lund");
        paper.file("urn:ferry", draft -> draft.subjects.add(ada));
        assertThat(related().get("topics").get(0).get("kind").asString()).isEqualTo("subject");
        paper.file("urn:gull", draft -> draft.entities.add(NamedEntity.of(NamedEntity.Kind.PERSON, ada)));
        assertThat(related().get("topics").get(0).get("kind").asString()).isEqualTo("person");
    }

    private JsonNode related() {
        return new ObjectMapper().readTree(paper.page(path()));
    }

    private String path() {
        return "/api/stories/" + ferry.id() + "/related";
    }
}
