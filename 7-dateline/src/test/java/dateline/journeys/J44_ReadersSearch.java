package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J44_ReadersSearch {
    private static final Pattern FOUND = Pattern.compile("(?s)<ul class=\"rows\">.*?</ul>");
    private static final Pattern HEADLINE = Pattern.compile("<h3[^>]*><a [^>]*>(.*?)</a></h3>");
    private static final Pattern MARKS = Pattern.compile("</?mark>");
    private static final String STRANDS = "Ferry strands on sandbank off Aldhaven";
    private static final String BLAMED = "Harbour master blames captain of ferry";
    private static final String PAINTER = "Painter of miners wins prize";

    @TempDir
    Path data;

    private Program dateline;

    @BeforeEach
    void file() throws Exception {
        dateline = new Program(data);
        for (String headline : List.of(STRANDS, BLAMED, PAINTER)) {
            dateline.take(Wire.story("urn:" + headline, 1, headline).encode());
        }
        dateline.await("the last story is found", () -> found("q=miners"), list -> list.size() == 1);
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void theFormOfAnyPageLeadsToTheStories() {
        assertThat(dateline.page("/"))
                .contains("<a class=\"find\" href=\"/search\"", "role=\"search\" action=\"/search\"", "name=\"q\"");
        assertThat(found("q=ferry")).containsExactlyInAnyOrder(STRANDS, BLAMED);
        assertThat(found("q=%22captain+of+ferry%22")).containsExactly(BLAMED);
        assertThat(found("q=sandb*")).containsExactly(STRANDS);
        assertThat(found("q=capitain")).as("a typing error").containsExactly(BLAMED);
        assertThat(dateline.page("/search?q=zzzzzzzz")).contains("Nothing was found", STRANDS);
    }

    @Test
    void aStoryThatLeavesIsNotFoundFromTheMomentOfItsAcknowledgement() {
        dateline.take(Wire.kill("urn:" + STRANDS).encode());
        assertNothingIsLeft("sandbank", STRANDS);
        dateline.take(Wire.story("urn:" + BLAMED, 2, BLAMED)
                .put("pubstatus", "withheld")
                .encode());
        assertNothingIsLeft("captain", BLAMED);
        assertThat(dateline.page("/search?q=ferry")).doesNotContain(STRANDS, BLAMED);
    }

    @Test
    void copyUnderEmbargoIsNotFound() throws Exception {
        String until = Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        dateline.take(Wire.packaged("urn:secret", "Minister of lanterns resigns", until));
        dateline.take(Wire.story("urn:after", 1, "Orchard sold to choir").encode());
        dateline.await("the next story is found", () -> found("q=orchard"), list -> list.size() == 1);
        assertNothingIsLeft("lanterns", "Minister of lanterns resigns");
    }

    @Test
    void onlyTheLastVersionIsFound() throws Exception {
        dateline.take(Wire.story("urn:" + PAINTER, 2, "Sculptor wins prize").encode());
        dateline.await("the new words are found", () -> found("q=sculptor"), list -> list.size() == 1);
        assertThat(found("q=miners")).isEmpty();
    }

    @Test
    void answersAreTheSameAfterTheIndexWasDeleted() throws Exception {
        List<String> before = found("q=ferry");
        dateline.kill();
        try (Stream<Path> files = Files.walk(data.resolve("search"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        dateline.startAgain();
        assertThat(dateline.await("the same list", () -> found("q=ferry"), before::equals))
                .isEqualTo(before);
    }

    @Test
    void programsSearchToo() {
        JsonObject answer = new JsonObject(dateline.page("/api/search?q=ferry&limit=1"));
        assertThat(answer.getInteger("total")).isEqualTo(2);
        assertThat(answer.getJsonArray("items")).hasSize(1);
        JsonObject next = new JsonObject(dateline.page(answer.getString("next")));
        assertThat(next.getJsonArray("items").encode())
                .isNotEqualTo(answer.getJsonArray("items").encode());
    }

    private void assertNothingIsLeft(String word, String headline) {
        assertThat(found("q=" + word)).doesNotContain(headline);
        assertThat(dateline.page("/search?q=" + word)).doesNotContain(headline);
        assertThat(dateline.page("/search/suggest?q=" + word.substring(0, 4))).doesNotContain(word + "\"]");
        assertThat(dateline.page("/api/search?q=" + word)).doesNotContain(headline);
    }

    private List<String> found(String query) {
        return FOUND.matcher(dateline.page("/search?" + query))
                .results()
                .map(MatchResult::group)
                .flatMap(list -> HEADLINE.matcher(list).results())
                .map(headline -> MARKS.matcher(headline.group(1)).replaceAll(""))
                .toList();
    }
}
