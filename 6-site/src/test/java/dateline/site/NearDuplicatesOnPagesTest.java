package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.archive.Article;
import dateline.copy.BodyHtml;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The same copy under two addresses: one story is listed, and the other's address still answers.
class NearDuplicatesOnPagesTest {
    private static final String COPY = """
            A fire destroyed three warehouses on the northern quay of Aldhaven before dawn on Tuesday and hurt 9 people,
            the harbour board said. It took 140 firefighters and two tugs almost five hours to stop it at the wall of the
            old customs house, where the archive of the port has been kept since 1884. The board's chairwoman told
            reporters that a lorry's battery had probably begun to burn in the middle building.""";

    @TempDir
    Path folder;

    private Paper paper;
    private Article earlier;
    private Article behind;
    private Article stands;

    @BeforeEach
    void open() {
        paper = new Paper(folder, "https://post.example");
        earlier = paper.file("urn:earlier");
        behind = paper.file("urn:behind", draft -> {
            draft.headline = "Quay burns";
            draft.body = BodyHtml.ofText(COPY);
        });
        for (String path : List.of("/", "/news", day(), "/api/stories", behind.address(), earlier.address())) {
            paper.page(path);
        }
        stands = paper.file("urn:stands", draft -> {
            draft.headline = "Warehouses burn in Aldhaven";
            draft.body = BodyHtml.ofText(COPY);
        });
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void noListShowsBoth() {
        for (String path : List.of("/", "/news", day(), "/api/stories", earlier.address(), stands.address())) {
            assertThat(paper.page(path)).as(path).doesNotContain("Quay burns");
        }
        assertThat(paper.page("/")).contains("Warehouses burn");
    }

    @Test
    void theAddressOfTheOneBehindAnswersAndNamesTheOther() {
        Document page = Jsoup.parse(paper.page(behind.address()));
        assertThat(page.select("article.story h1").eachText()).startsWith("Quay burns");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://post.example" + stands.address());
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains(stands.address())
                .doesNotContain(behind.address());
        assertThat(page.select(".recommended h3").eachText()).doesNotContain("Warehouses burn in Aldhaven");
        assertThat(page.select("article.story").eachAttr("data-address"))
                .containsExactly(behind.address(), earlier.address());
    }

    @Test
    void theContentInterfaceLinksThem() {
        assertThat(links(behind)).containsExactly("urn:dateline:story:" + stands.id());
        assertThat(links(stands)).containsExactly("urn:dateline:story:" + behind.id());
    }

    @Test
    void whenTheOneThatStandsIsKilledNoPageIsStale() {
        for (String path : List.of("/", "/news", day(), "/api/stories", behind.address(), earlier.address())) {
            paper.page(path);
        }
        paper.kill("urn:stands");
        for (String path : List.of("/", "/news", day(), "/api/stories")) {
            assertThat(paper.page(path)).as(path).contains("Quay burns").doesNotContain("Warehouses burn");
        }
        assertThat(Jsoup.parse(paper.page(behind.address()))
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://post.example" + behind.address());
        assertThat(paper.status(stands.address())).isEqualTo(410);
        assertThat(links(behind)).isEmpty();
    }

    @Test
    void aStoryInsertedBetweenTwoIsTheNextOfTheLater() {
        assertThat(paper.page(behind.address())).contains(earlier.address());
        Article between = paper.file(
                "urn:between", draft -> draft.published = stands.published().minusSeconds(10));
        assertThat(Jsoup.parse(paper.page(behind.address()))
                        .select("article.story")
                        .eachAttr("data-address"))
                .containsExactly(behind.address(), between.address());
    }

    private List<String> links(Article article) {
        JsonNode item = new ObjectMapper().readTree(paper.page("/api/stories/" + article.id()));
        return item.get("associations")
                .valueStream()
                .map(link -> link.get("uri").asString())
                .toList();
    }

    private static String day() {
        return "/2024/11/16";
    }
}
