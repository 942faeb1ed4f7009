package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J47_AThreadTellsTheStorySoFar {
    private static final String FIRE = "Fire destroys three warehouses in Aldhaven";
    private static final String INQUIRY = "Battery began fire in Aldhaven warehouses";
    private static final String REBUILT = "Aldhaven rebuilds three warehouses after fire";

    @TempDir
    Path data;

    private Program dateline;
    private String thread;

    @BeforeEach
    void file() throws Exception {
        dateline = new Program(data);
        for (int i = 0; i < 20; i++) {
            take("Council%d decides on bridge%d".formatted(i, i), "Town%d decided on a bridge.".formatted(i));
        }
        take(
                FIRE,
                "A fire destroyed three warehouses on the northern quay of Aldhaven and hurt nine people, the harbour"
                        + " board said. It took firefighters five hours to stop the flames at the customs house.");
        take(
                INQUIRY,
                "The battery of a lorry began the fire that destroyed three warehouses on the northern quay of"
                        + " Aldhaven, the harbour board said. Nine people were hurt before firefighters stopped the"
                        + " flames.");
        take(
                REBUILT,
                "The harbour board of Aldhaven will rebuild the three warehouses on the northern quay that a fire"
                        + " destroyed. A lorry battery began the flames that hurt nine people and reached the customs"
                        + " house.");
        String newest = dateline.addresses().getFirst();
        String page = Program.await("it has a thread", () -> dateline.page(newest), html -> html.contains("/thread/"));
        Matcher link = Pattern.compile("/thread/[0-9a-z]{9}").matcher(page);
        assertThat(link.find()).isTrue();
        thread = link.group();
        awaitThread();
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void anArticleLeadsToTheTimeLineOfItsStory() {
        String newest = dateline.page(dateline.addresses().getFirst());
        assertThat(newest).containsSubsequence("Earlier in this story", INQUIRY, FIRE, "href=\"" + thread + "\"");
        assertThat(dateline.page(thread)).containsSubsequence(REBUILT, INQUIRY, "First report", FIRE);
        assertThat(dateline.get("/api" + thread.replace("thread", "threads")).body())
                .contains(FIRE, INQUIRY, REBUILT);
    }

    @Test
    void aStoryThatLeavesIsGoneFromTheMomentOfItsAcknowledgement() {
        String newest = dateline.addresses().getFirst();
        assertThat(dateline.page(newest)).contains(INQUIRY);
        dateline.take(Wire.kill("urn:" + INQUIRY).encode());
        assertThat(dateline.page(thread)).contains(FIRE, REBUILT).doesNotContain(INQUIRY);
        assertThat(dateline.page(newest)).doesNotContain(INQUIRY);
        assertThat(dateline.get("/api" + thread.replace("thread", "threads")).body())
                .doesNotContain(INQUIRY);
    }

    @Test
    void copyUnderEmbargoIsInNoThread() {
        String until = Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        dateline.take(story("Fire in Aldhaven warehouses was arson", "A fire destroyed three warehouses of Aldhaven.")
                .put("embargoed", until)
                .encode());
        assertThat(dateline.page(thread)).contains(REBUILT).doesNotContain("arson");
    }

    @Test
    void threadsAreTheSameAfterTheirFilesWereDeleted() throws Exception {
        String before = dateline.page(thread);
        dateline.kill();
        try (Stream<Path> files = Files.walk(data.resolve("search"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        dateline.startAgain();
        awaitThread();
        assertThat(dateline.page(thread)).isEqualTo(before);
    }

    private void awaitThread() throws Exception {
        Program.await(
                "the thread has all its stories",
                () -> dateline.get(thread),
                answer -> answer.statusCode() == 200
                        && Stream.of(FIRE, INQUIRY, REBUILT).allMatch(answer.body()::contains));
    }

    private void take(String headline, String text) {
        dateline.take(story(headline, text).encode());
    }

    private static JsonObject story(String headline, String text) {
        JsonObject body = new JsonObject()
                .put("role", "main")
                .put("contenttype", "text/html")
                .put("value", "<p>" + text + "</p>");
        return Wire.story("urn:" + headline, 1, headline).put("bodies", new JsonArray(List.of(body)));
    }
}
