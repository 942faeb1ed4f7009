package dateline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class J43_RelatedStoriesAreRecommended {
    private static final Pattern RECOMMENDED = Pattern.compile("(?s)<section class=\"recommended\".*?</section>");
    private static final Pattern CARD = Pattern.compile("<h3[^>]*><a [^>]*>([^<]*)</a></h3>");
    private static final List<String> HEADLINES = List.of(
            "Ferry strands on sandbank off Aldhaven",
            "Passengers leave Aldhaven ferry in boats",
            "Tug pulls at Aldhaven ferry in vain",
            "Harbour master blames captain of Aldhaven ferry",
            "Owner of Aldhaven ferry promises new radar",
            "Painter of miners wins prize",
            "Bakers want shorter nights",
            "Orchard sold to choir",
            "Chess final ends in a draw",
            "Council reads budget for roofs");

    @TempDir
    Path data;

    private Program dateline;
    private String ferry = "";

    @BeforeEach
    void file() throws Exception {
        dateline = new Program(data);
        for (String headline : HEADLINES) {
            dateline.take(Wire.story("urn:" + headline, 1, headline).encode());
        }
        ferry = dateline.addresses().getLast();
        dateline.await(
                "a related story comes first",
                this::recommended,
                list -> list.getFirst().contains("ferry"));
    }

    @AfterEach
    void stop() throws Exception {
        dateline.close();
    }

    @Test
    void sixAreRecommendedEachForAReason() {
        assertThat(recommended()).hasSize(6).doesNotHaveDuplicates().doesNotContain(HEADLINES.getFirst());
        assertThat(section().split("data-reason=\"")).hasSize(7);
    }

    /// Each is killed, and the page is read at once: the index may not have heard of it.
    @Test
    void aStoryThatLeavesIsNotRecommendedFromTheMomentOfItsAcknowledgement() {
        for (String headline : HEADLINES.subList(1, 5)) {
            dateline.take(Wire.kill("urn:" + headline).encode());
            assertThat(recommended()).doesNotContain(headline);
        }
    }

    @Test
    void listsAreTheSameAfterARestartAndAfterTheIndexWasDeleted() throws Exception {
        List<String> before = recommended();
        dateline.killAndStart();
        assertThat(dateline.await("the same list", this::recommended, before::equals))
                .isEqualTo(before);
        dateline.kill();
        try (Stream<Path> files = Files.walk(data.resolve("search"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        dateline.startAgain();
        assertThat(dateline.await("the same list", this::recommended, before::equals))
                .isEqualTo(before);
    }

    private List<String> recommended() {
        return CARD.matcher(section()).results().map(card -> card.group(1)).toList();
    }

    private String section() {
        return RECOMMENDED
                .matcher(dateline.page(ferry))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }
}
