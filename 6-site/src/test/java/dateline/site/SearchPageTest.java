package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Body;
import dateline.story.Subject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SearchPageTest {
    private static final Pattern HEADLINE = Pattern.compile("<h3[^>]*><a href=\"/[^>]*>(.*?)</a></h3>");
    private static final Pattern FOUND = Pattern.compile("(?s)<ul class=\"rows\">.*?</ul>");

    @TempDir
    Path folder;

    private Paper paper;

    @BeforeEach
    void file() {
        paper = new Paper(folder, "https://news.example.org");
        file("urn:ferry", "Ferry aground off Aldhaven", "A tug pulled at the ferry.");
        file("urn:master", "Harbour master resigns", "He blamed the captain of the ferry.");
        file("urn:painter", "Painter wins prize", "The jury praised her.");
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void theWordsAreMarkedInHeadlinesAndExcerpts() {
        assertThat(found("/search?q=ferry"))
                .containsExactly("<mark>Ferry</mark> aground off Aldhaven", "Harbour master resigns");
        assertThat(body("/search?q=ferry"))
                .contains("He blamed the captain of the <mark>ferry</mark>.", "<strong>2 stories</strong>");
    }

    @Test
    void aSearchIsFollowedAsAFeed() {
        assertThat(body("/search?q=ferry&sort=newest"))
                .contains("<a href=\"/search/feed.xml?q=ferry\"")
                .contains("type=\"application/atom+xml\" title=\"ferry – Search – The Aldhaven Post\"");
        assertThat(body("/search/feed.xml?q=ferry"))
                .contains("<title>The Aldhaven Post – ferry</title>")
                .contains("https://news.example.org/search/feed.xml?q=ferry")
                .containsSubsequence("Harbour master resigns", "Ferry aground off Aldhaven")
                .doesNotContain("Painter");
        file("urn:new", "Second ferry aground", "It has the same captain.");
        assertThat(body("/search/feed.xml?q=ferry")).contains("Second ferry aground");
        paper.kill("urn:new");
        paper.kill("urn:painter");
        assertThat(body("/search/feed.xml?q=ferry"))
                .doesNotContain("Second ferry aground", "deleted-entry")
                .containsPattern("<updated>2024-11-15T18:28:00Z</updated><author><name>The Aldhaven Post</name>");
        assertThat(body("/search/feed.xml?q=ferryman")).as("similar words only").doesNotContain("<entry>");
    }

    @Test
    void hostileCopyAndHostileWordsStayText() {
        file("urn:x", "<b>Ferry</b> <script>x()</script>", "<script>alert('ferry')</script> & <mark>");
        String page = body("/search?q=%3Cscript%3Eferry%22%3E%3Cimg+src%3Dx%3E");
        assertThat(page).doesNotContain("<script>x", "<script>alert", "<img src=x", "<b>Ferry");
        page = body("/search?q=ferry");
        assertThat(page)
                .contains("&lt;b&gt;<mark>Ferry</mark>&lt;/b&gt;")
                .contains("&lt;script&gt;alert('<mark>ferry</mark>')");
    }

    @Test
    void aPageOfItsOwnIsNeitherKeptNorIndexed() {
        HttpResponse<String> page = paper.ask("GET", "/search?q=ferry");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(paper.pages().kept("/search?q=ferry")).isNull();
        assertThat(paper.pages().kept("/search")).isNull();
    }

    @Test
    void filtersAreLinksWithCounts() {
        paper.file("urn:sport", draft -> {
            draft.headline = "Ferry cup final";
            draft.section = "sport";
            draft.subjects.add(new Subject(null, "rowing & sailing"));
        });
        String page = body("/search?q=ferry");
        assertThat(page)
                .contains("<a href=\"/search?q=ferry&amp;section=sport\" rel=\"nofollow\">Sport</a> <span>1</span>")
                .contains("<a href=\"/search?q=ferry&amp;section=news\" rel=\"nofollow\">News</a> <span>2</span>")
                .contains("subject=rowing+%26+sailing");
        assertThat(found("/search?q=ferry&section=sport")).containsExactly("<mark>Ferry</mark> cup final");
        assertThat(found("/search?subject=rowing+%26+sailing")).containsExactly("Ferry cup final");
        assertThat(removable("/search?q=ferry&section=sport&day=2024-11&subject=rowing+%26+sailing"))
                .containsExactly("Section Sport", "Subject Rowing & sailing", "Published November 2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "DE", "De-at", "de_DE"})
    void aLanguageIsFoundHoweverItIsWritten(String tag) {
        paper.file("urn:german", draft -> {
            draft.headline = "Fähre auf Grund";
            draft.language = "DE-de";
        });
        assertThat(found("/search?language=" + tag)).containsExactly("Fähre auf Grund");
        assertThat(body("/search?language=" + tag)).contains("Language</span> German <");
        assertThat(body("/api/search?language=" + tag)).contains("\"total\":1");
    }

    @Test
    void storiesOfSeveralMonthsAreFilteredByMonth() {
        paper.now = paper.now.plus(Duration.ofDays(40));
        file("urn:late", "Ferry sails again", "The ferry sails.");
        String month = paper.now.atZone(Paper.ZONE).toLocalDate().toString().substring(0, 7);
        assertThat(body("/search?q=ferry")).containsPattern("day=\\d{4}(-\\d\\d)?\" ");
        assertThat(found("/search?q=ferry&day=" + month)).containsExactly("<mark>Ferry</mark> sails again");
        assertThat(removable("/search?q=ferry&day=2024-12-26")).containsExactly("Published 26 December 2024");
        assertThat(body("/search?q=ferry&day=2024-12-26")).contains(">26 Dec, 02:30</time>");
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 45; i++) {
            file("urn:chess" + i, "Chess round " + i, "Round " + i + ".");
        }
        List<String> all = new ArrayList<>(found("/search?q=chess"));
        assertThat(body("/search?q=chess")).contains("href=\"/search?q=chess&amp;page=2\">Page 2</a>");
        all.addAll(found("/search?q=chess&page=2"));
        all.addAll(found("/search?q=chess&page=3"));
        assertThat(all).hasSize(45).doesNotHaveDuplicates();
        assertThat(body("/search?q=chess&page=3")).doesNotContain("page=4");
        assertThat(body("/search?q=chess&page=50"))
                .contains("45 stories", "All stories of this search are on earlier pages", ">Page 3</a>")
                .doesNotContain("Nothing was found", "Page 49");
        assertThat(body("/search?page=2")).as("nothing was asked for").doesNotContain("Page 1", "Page 3");
    }

    @Test
    void aTypingErrorIsForgivenAndNamed() {
        assertThat(body("/search?q=harbuor"))
                .contains("Harbour")
                .contains("with some of these words, or with similar ones")
                .contains("Did you mean <a href=\"/search?q=harbour\" rel=\"nofollow\">harbour</a>?");
    }

    @Test
    void aPageThatFindsNothingShowsTheNewest() {
        assertThat(body("/search?q=zzzzzzzz")).contains("Nothing was found", "The latest", "Painter wins prize");
        assertThat(body("/search")).contains("The latest").doesNotContain("Nothing was found", "0 stories");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?page=51", "/search?page=0", "/search?page=x", "/search?day=x"})
    void aWrongAddressIsExplainedToReaders(String address) {
        HttpResponse<String> page = paper.ask("GET", address);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    }

    @Test
    void theTextIsBounded() {
        assertThat(paper.ask("GET", "/search?q=" + "a".repeat(200)).statusCode())
                .isEqualTo(200);
        assertThat(paper.ask("GET", "/search?q=" + "a".repeat(201)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void parametersOfOthersAreIgnored() {
        assertThat(found("/search?utm_source=x&q=painter&&fbclid")).hasSize(1);
    }

    @Test
    void aKilledStoryIsNotFoundOnceTheKillIsAcknowledged() {
        paper.kill("urn:ferry");
        assertThat(found("/search?q=ferry")).containsExactly("Harbour master resigns");
    }

    @Test
    void suggestionsHaveTheFormOfOpenSearch() {
        HttpResponse<String> answer = paper.ask("GET", "/search/suggest?q=harb");
        assertThat(answer.body()).isEqualTo("[\"harb\",[\"harbour\"]]");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-suggestions+json");
        assertThat(body("/search/suggest")).isEqualTo("[\"\",[]]");
    }

    @Test
    void browsersFindTheDescription() {
        assertThat(body("/")).contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\"");
        assertThat(body("/opensearch.xml"))
                .contains("<ShortName>The Aldhaven</ShortName>")
                .contains("template=\"https://news.example.org/search?q={searchTerms}\"")
                .contains("template=\"https://news.example.org/search/suggest?q={searchTerms}\"");
    }

    @Test
    void programsSearchToo() {
        JsonNode answer = new ObjectMapper().readTree(body("/api/search?q=ferry&limit=1"));
        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(answer.get("items")).hasSize(1);
        JsonNode item = answer.get("items").get(0);
        assertThat(item.has("bodies")).isFalse();
        JsonNode excerpt = answer.get("excerpts").get(item.get("uri").asString());
        assertThat(excerpt.get("headline").asString()).isEqualTo("<mark>Ferry</mark> aground off Aldhaven");
        assertThat(excerpt.get("text").asString()).isEqualTo("A tug pulled at the <mark>ferry</mark>.");
        assertThat(answer.get("counts").get("section").get(0).get("stories").asInt())
                .isEqualTo(2);
        assertThat(answer.get("next").asString()).isEqualTo("/api/search?q=ferry&page=2&limit=1");
        assertThat(paper.ask("GET", "/api/search?x=1").statusCode()).isEqualTo(400);
    }

    private void file(String guid, String headline, String text) {
        paper.file(guid, draft -> {
            draft.headline = headline;
            draft.body = new Body("<p>x</p>", text);
        });
    }

    private List<String> found(String address) {
        return FOUND.matcher(body(address))
                .results()
                .map(MatchResult::group)
                .flatMap(list -> HEADLINE.matcher(list).results())
                .map(headline -> headline.group(1))
                .toList();
    }

    /// Returns the texts of the filters that apply.
    private List<String> removable(String address) {
        return Jsoup.parse(body(address)).select(".chosen a").stream()
                .map(chip -> chip.text().replace("Remove the filter ", "").replace(" ×", ""))
                .toList();
    }

    private String body(String address) {
        return paper.ask("GET", address).body();
    }
}
